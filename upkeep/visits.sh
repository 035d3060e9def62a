#!/bin/sh
# Kuukauden käynnit kummallakin kielellä: upkeep/visits.sh 2026-11 access.log [access.log.1 …]
# Tekee GoAccessilla tiedostot kaynnit-2026-11-fi.html ja kaynnit-2026-11-sv.html. Lokit voivat olla myös pakattuja (.gz).
set -eu
if [ $# -lt 2 ] || ! printf '%s\n' "$1" | grep -Eq '^[0-9]{4}-(0[1-9]|1[0-2])$'; then
    echo "Käyttö: upkeep/visits.sh 2026-11 access.log [lisää lokeja]" >&2
    exit 1
fi
if ! command -v goaccess >/dev/null 2>&1; then
    echo "GoAccess puuttuu. Asenna se: apt-get install goaccess" >&2
    exit 1
fi
month=$1
shift
for log in "$@"; do
    [ -r "$log" ] || { echo "Lokia $log ei voi lukea." >&2; exit 1; }
done
name=$(echo "${month#*-}" | awk '{ print substr("JanFebMarAprMayJunJulAugSepOctNovDec", 3 * $1 - 2, 3) }')
lines=$(mktemp)
trap 'rm -f "$lines"' EXIT

for language in fi sv; do
    # Sivut, ei niiden tyylejä, skriptejä eikä kuvia. Ruotsin sivujen polussa on /sv/.
    for log in "$@"; do
        case "$log" in *.gz) gzip -dc "$log" ;; *) cat "$log" ;; esac
    done | "$(dirname "$0")/anonymise.sh" | awk -v month="/$name/${month%-*}:" -v language="$language" '
        index($4, month) && $7 !~ /\/(assets|search)\// && ($7 ~ /\/sv(\/|$)/) == (language == "sv")
    ' > "$lines"
    echo "$language: $(wc -l < "$lines") riviä"
    goaccess "$lines" --no-global-config --log-format=COMBINED --ignore-crawlers --anonymize-ip --no-query-string \
        --ignore-panel=HOSTS --ignore-panel=REMOTE_USER --ignore-panel=REFERRERS --ignore-panel=KEYPHRASES \
        --html-report-title="Käynnit $month ($language)" --no-progress -o "kaynnit-$month-$language.html"
done
