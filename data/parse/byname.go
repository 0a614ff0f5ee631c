package parse

import (
	"regexp"

	"acces30/data/internal/spelling"
)

var (
	busName    = regexp.MustCompile(`\b(?:bus|itinerante?s?)\b`)
	branchName = regexp.MustCompile(`\bantennes? (?:d['’]|de |du |des |la |le |les |itinerante|-)|[-–(] *antenne *\)?$`)
)

// NameSaysBus reports whether the name of a structure says that it is a bus or goes round,
// as "Bus France services de Vouziers".
func NameSaysBus(name string) bool { return busName.MatchString(spelling.Unaccented(name)) }

// NameSaysBranch reports whether a name says that it is that of an antenne, as "France
// services Val'Aïgo - Antenne de Bessières".
func NameSaysBranch(name string) bool { return branchName.MatchString(spelling.Unaccented(name)) }
