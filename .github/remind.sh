#!/bin/sh
# Pitää jokaisen muistutuksen yhtenä asiana GitHubissa: tekee sen, päivittää sen tai sulkee sen.
# Käyttö: .github/remind.sh KANSIO TUNNISTE…   KANSIO/TUNNISTE.md on muistutus; jos sitä ei ole, asia suljetaan.
# Tiedoston ensimmäinen rivi on asian otsikko. Asian tuntee nimilapusta muistutus:TUNNISTE.
set -eu
folder=$1
shift
for name in "$@"; do
    label="muistutus:$name"
    file="$folder/$name.md"
    open=$(gh issue list --label "$label" --state open --limit 1 --json number --jq '.[].number')
    if [ ! -f "$file" ]; then
        [ -z "$open" ] || gh issue close "$open" --comment "Kaikki on tarkistettu. Kiitos!"
        continue
    fi
    title=$(sed -n '1s/^# //p' "$file")
    if [ -n "$open" ]; then
        gh issue edit "$open" --title "$title" --body-file "$file"
    else
        gh label create "$label" --force
        gh issue create --title "$title" --label "$label" --body-file "$file"
    fi
done
