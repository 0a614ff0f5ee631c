package insee

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"acces30/data/internal/spelling"
)

var (
	// saint matches the abbreviations of Saint and Sainte in names of communes.
	saint = regexp.MustCompile(`(?i)\bs(t|te)\b\.?`)
	// onto matches the abbreviation of sur: Châlons s/Marne.
	onto = regexp.MustCompile(`(?i)\bs/\s*`)
	// cedex matches what the post adds to a name: Metz Cedex 1.
	cedex = regexp.MustCompile(`(?i)[\s-]+c(?:[eéÉ]dex|dx)\b.*$`)
	// placeBehind matches what stands behind a comma or a dash with spaces around it, of a
	// name whose article does not: Metz, Moselle; Metz - 57.
	placeBehind = regexp.MustCompile(`(?i)\s*(?:,.*|\s[-–]\s*(?:\d{2,3}|2[ab])|\s(?:\d{2,3}|2[ab]))\s*$`)
	// codeBefore matches the code of a département before a name: 57 - Metz.
	codeBefore = regexp.MustCompile(`(?i)^\s*(?:\d{2,3}|2[ab])\s*[-–:]\s*`)
	// codeIn matches a département in a name, by its code or by its name in brackets,
	// or the postal code of a place in it.
	codeIn = regexp.MustCompile(`(?i)\(([^()]+)\)\s*$|^\s*(?:F-)?(\d{2}) ?\d{3}\b|^\s*(\d{2,3}|2[ab])\s*[-–:]|,\s*([^,]+)$|\s[-–]?\s*(\d{2,3}|2[ab])\s*$`)
	// postalCode matches the code of an address line before a name, or behind it.
	postalCode = regexp.MustCompile(`^\s*(?:[A-Z]{1,2}\s*-\s*)?\d{2}\s?\d{3}\s*[-,]?\s+|\s*[-,]?\s+\d{5}\s*$`)
	// articleBehind matches an article behind a name, in brackets or after a comma:
	// Rochelle (La), Hôpital (L').
	articleBehind = regexp.MustCompile(`(?i)^(.*\S)\s*(?:\(\s*(le|la|les|l['’]|los|las|aux|au)\s*\)|[,\s]\s*(le|la|les|l['’]))\s*$`)
	// articleBefore matches one before a name.
	articleBefore = regexp.MustCompile(`(?i)^\s*(?:(?:le|la|les|los|las|aux|au)[\s-]+|l['’]\s*)`)
	// townOf matches what people write before a name.
	townOf = regexp.MustCompile(`(?i)^\s*(?:ville|commune|mairie)\s+(?:de\s+la|de\s+l['’]|de|du|des|d['’])\s*`)
	// part matches the number of a municipal arrondissement: Paris 10, LYON 1ER,
	// Marseille 13e Arrondissement.
	part = regexp.MustCompile(`(?i)^\s*(paris|lyon|marseille)[\s,-]*0?(\d{1,2})\s*(?:er|ère|ere|ème|eme|ième|ieme|e|nd|nde)?\s*(?:arr\w*\.?)?\s*$`)
)

// FoldName returns the name of a commune in one form for all its spellings: St
// Avold, SAINT-AVOLD (57), 57500 Saint-Avold Cedex and Saint-Avold; Rochelle (La)
// and La Rochelle. A municipal arrondissement keeps its number: paris10.
func FoldName(name string) string {
	if isPlain(name) {
		return spelling.Fold(name)
	}
	return foldAny(name)
}

// isPlain reports whether a name is but letters, hyphens, apostrophes and spaces, and
// none of its words is one that foldAny looks for: most are, and there are many.
func isPlain(name string) bool {
	from := -1 // where a word of unaccented letters began
	word := func(to int) bool {
		if from < 0 {
			return true
		}
		is := strings.ToLower(name[from:to])
		first, last := from == 0, to == len(name)
		from = -1
		switch is {
		case "st", "ste":
			return false
		case "ville", "commune", "mairie":
			return !first
		case "le", "la", "les":
			return !last
		}
		return true
	}
	for i, r := range name {
		switch {
		case r == 'x' || r == 'X': // Cedex
			return false
		case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
			if from < 0 {
				from = i
			}
			continue
		case 'À' <= r && r <= 'ž':
		case r == '-':
		case r == ' ' || r == '\'' || r == '’':
			if i == 0 || i+utf8.RuneLen(r) == len(name) {
				return false
			}
		default:
			return false
		}
		if !word(i) {
			return false
		}
	}
	return word(len(name))
}

// foldAny is FoldName for any name.
func foldAny(name string) string {
	name = cedex.ReplaceAllString(name, "")
	name = postalCode.ReplaceAllString(name, "")
	name = townOf.ReplaceAllString(name, "")
	if m := part.FindStringSubmatch(name); m != nil {
		return strings.ToLower(m[1]) + m[2]
	}
	name = codeBefore.ReplaceAllString(name, "")
	if m := articleBehind.FindStringSubmatch(name); m != nil {
		name = m[2] + m[3] + " " + m[1]
	}
	name, _, _ = strings.Cut(placeBehind.ReplaceAllString(name, ""), "(")
	name = onto.ReplaceAllString(name, "sur ")
	return spelling.Fold(saint.ReplaceAllString(name, "sain$1"))
}

// BareName returns the folded name of a commune without its article, which some
// lists have in a column of its own, and of a municipal arrondissement that of its
// city.
func BareName(name string) string {
	folded := FoldName(name)
	if city := strings.TrimRight(folded, "0123456789"); city != folded && (city == "paris" || city == "lyon" || city == "marseille") {
		return city
	}
	name = townOf.ReplaceAllString(codeBefore.ReplaceAllString(postalCode.ReplaceAllString(cedex.ReplaceAllString(name, ""), ""), ""), "")
	if articleBehind.MatchString(name) {
		name = articleBehind.ReplaceAllString(name, "$1")
	} else if bare := articleBefore.ReplaceAllString(name, ""); bare != "" {
		name = bare
	}
	return FoldName(name)
}

// DepartementIn returns the département that the name of a commune tells beside it:
// Saint-Denis (974), Saint-Denis (La Réunion), 97400 Saint-Denis, Saint-Denis, Réunion;
// "" when it tells none.
func DepartementIn(name string) string {
	m := codeIn.FindStringSubmatch(cedex.ReplaceAllString(name, ""))
	if m == nil {
		return ""
	}
	if m[2] != "" { // of a postal code
		if m[2] == "97" || m[2] == "98" {
			digits := strings.Join(strings.Fields(name), "")
			return valid(digits[:min(3, len(digits))])
		}
		return valid(m[2])
	}
	for _, text := range m[1:] {
		if code, ok := ParseDepartement(text); ok && text != "" {
			return code
		}
		if code, ok := DepartementNamed(text); ok {
			return code
		}
	}
	return ""
}

// valid returns a code when it is that of a département.
func valid(code string) string {
	if ValidDepartement(code) {
		return code
	}
	return ""
}
