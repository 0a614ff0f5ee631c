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
// "France services de Metz (FERMÉE)", or that it is a MSAP, without the label that
// followed.
func NameSaysClosed(name string) bool {
	plain := spelling.Unaccented(name)
	return closedName.MatchString(norm.NFC.String(name)) || msap.MatchString(plain) && !strings.Contains(plain, "france service")
}

// msap finds the name of what was there before the label, in plain lower case.
var msap = regexp.MustCompile(`\bmsap\b|\bmaisons? de services? (?:au|aux) publics?\b`)

// withoutLabel finds what a labelling date says beside the day of a label that is not held,
// or not yet, in plain lower case.
var withoutLabel = regexp.MustCompile(`\bretir|\bretrait|\bsuspen|\bannul|\bperdu|\bperte|\brefus|\brejet|\babandon|\bcaduc|\bexpir|\bresili|\bdelabell|\bfin (?:de|du)\b` +
	`|\bferme|\ben (?:cours|attente|projet)\b|\ba venir\b|\bprojet\b|\bcandidat|\b(?:non|pas(?: encore)?|plus|futur) (?:espace )?labell`)

// LabelSaysNone reports whether what stands in the place of a labelling date may say that
// the structure has no label, any more or yet, as in "Label retiré le 01/01/2024".
func LabelSaysNone(text string) bool { return withoutLabel.MatchString(spelling.Unaccented(text)) }

// closedStatus finds what a status says of a structure that is not open, or has no label,
// in plain lower case: "Fermée", "inactif", "supprimé", "closed".
var closedStatus = regexp.MustCompile(`^ferm|\b(?:inacti|supprim|radie|cess[ei]|clos(?:e|ed|es)?\b|inactive|closed|deleted|disabled|desactiv|archiv|obsolete|n'existe plus|hors service)` +
	`|\b(?:non|pas(?: encore)?|plus|futur) (?:ouvert|acti|en service|en activite)`)

// StatusSaysClosed reports whether a status may say that a structure is closed, or has no
// label, any more or yet.
func StatusSaysClosed(status string) bool {
	plain := strings.ReplaceAll(spelling.Unaccented(strings.TrimSpace(status)), "’", "'")
	return closedStatus.MatchString(plain) || SaysClosed(status) || LabelSaysNone(status)
}

// SaysNo reports whether a text is a plain no.
func SaysNo(text string) bool {
	switch spelling.Fold(text) {
	case "non", "no", "n", "faux", "false", "f", "0":
		return true
	}
	return false
}
