package parse

import (
	"regexp"
	"strings"

	"acces30/data/internal/spelling"

	"golang.org/x/text/unicode/norm"
)

// closedComment finds what a comment says of a structure that is closed, and not at
// some hours only, in plain lower case: "fermé depuis le 1er juillet", "fermeture
// définitive", "n'existe plus".
var closedComment = regexp.MustCompile(`\bferme(?:es?)? (?:definitivement|depuis|provisoirement|temporairement|suite a|a la suite|pour travaux|jusqu'a nouvel)` +
	`|\bdefinitivement ferme(?:es?|s)?\b|\bfermeture (?:definitive|administrative|suite a|pour travaux|jusqu'a nouvel)` +
	`|\bcessation (?:d'activite|definitive)|\ba (?:cesse|perdu) (?:son|sa|ses|toute) (?:activite|label)|\bn'existe plus\b|\bn'est plus (?:labellise|ouvert|en (?:service|activite))` +
	`|\bdelabellise|\b(?:retrait|perte) du label\b`)

// SaysClosed reports whether a comment may say that a structure is closed, for good
// or until further notice: what it says of hours and days does not count.
func SaysClosed(comment string) bool {
	return closedComment.MatchString(strings.ReplaceAll(spelling.Unaccented(comment), "’", "'"))
}

// closedName finds the same in a name. Without its accent the word is a farm's.
var closedName = regexp.MustCompile(`(?i)(?:^|[^\pL])(?:ferm(?:é|és|ée|ées|ee|ees)|d[ée]labellis[ée]e?s?)(?:[^\pL]|$)`)

// NameSaysClosed reports whether a name says that a structure is closed, as in
// "France services de Metz (FERMÉE)".
func NameSaysClosed(name string) bool { return closedName.MatchString(norm.NFC.String(name)) }
