#!/bin/sh
# Lyhentää lokirivien osoitteet, ennen kuin mitään talletetaan: IPv4:stä jää kolme ensimmäistä lukua, IPv6:sta kolme ryhmää.
# Lukee ja kirjoittaa rivejä, joiden alussa on osoite (NCSA common ja combined). Apache:
#   CustomLog "|/srv/tukihub/upkeep/anonymise.sh >> /var/log/tukihub/access.log" combined
# Jos rivin alussa on muuta kuin osoite, se korvataan viivalla.
exec awk '
function short(address, parts, count, kept, i) {
    if (address ~ /^[0-9a-fA-F:]*:[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+$/) sub(/^.*:/, "", address)
    if (address ~ /^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+$/) { sub(/[0-9]+$/, "0", address); return address }
    if (address !~ /^[0-9a-fA-F]*:[0-9a-fA-F:]*$/) return "-"
    count = split(address, parts, ":")
    for (i = 1; i <= 3 && i <= count && parts[i] != ""; i++) kept = kept (i > 1 ? ":" : "") parts[i]
    return kept "::"
}
{ print short($1) substr($0, length($1) + 1); fflush() }
'
