package insee

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"acces30/data/internal/spelling"
)

// The official geographic code (COG) counts départements from 01 to 95, with
// 2A and 2B in place of 20, which Corsica was until 1976; 971 to 978 overseas;
// and further lands in the Pacific and the Southern Ocean.
var remote = map[string]bool{
	"984": true, // Terres australes et antarctiques françaises
	"986": true, // Wallis-et-Futuna
	"987": true, // Polynésie française
	"988": true, // Nouvelle-Calédonie
	"989": true, // Clipperton
}

// ValidCommune reports whether a code has the form of a commune's: five
// characters, of a département that exists, digits but for Corsica's 2A and 2B.
func ValidCommune(code string) bool {
	return len(code) == 5 && ValidDepartement(DepartementOf(code)) && Digits(code[2:])
}

// ValidDepartement reports whether a code is that of a département or of a land
// overseas.
func ValidDepartement(code string) bool {
	switch {
	case corsican(code):
		return true
	case len(code) == 3:
		_, near := overseas[code]
		return near || remote[code]
	default:
		return len(code) == 2 && Digits(code) && code >= "01" && code <= "95" && code != "20"
	}
}

// corsican reports whether a département is one of Corsica's two.
func corsican(departement string) bool { return departement == "2A" || departement == "2B" }

// Digits reports whether a text is made of digits alone, one at least.
func Digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// DepartementOf returns the département of a commune code: its first two
// characters, three overseas.
func DepartementOf(code string) string {
	if strings.HasPrefix(code, "97") || strings.HasPrefix(code, "98") {
		return code[:min(3, len(code))]
	}
	return code[:min(2, len(code))]
}

// former are the codes that lands had as parts of others: Saint-Barthélemy and
// Saint-Martin were communes of Guadeloupe until 2007, and Mayotte was 985 until
// 2011.
var former = map[string]string{"97123": "97701", "97127": "97801", "985": "976"}

// SameDepartement reports whether a code that is stated may mean a département: its
// own, or that which it was a part of.
func SameDepartement(stated, code string) bool {
	return stated == code || stated == "971" && (code == "977" || code == "978")
}

// Nothing reports whether a text stands for no code and no name: ZZZZZZZZZ and
// "Sans objet", as INSEE writes of communes in no intercommunal body, and what
// programs write for a cell without a value.
func Nothing(text string) bool {
	folded := spelling.Fold(text)
	switch folded {
	case "", "sansobjet", "so", "nonconcerne", "vide", "aucun", "aucune", "n", "nr", "horsepci", "sansepci", "communeisolee", "communehorsepci", "isolee", "nan", "null", "none", "na", "nd", "nc", "neant", "nonrenseigne", "noncommunique":
		return true
	}
	return strings.Trim(folded, "z") == "" || strings.Trim(folded, "0") == ""
}

// ParseSIREN reads the SIREN of an intercommunal body, nine digits; empty when the
// text stands for none. ok is false when it is anything else.
func ParseSIREN(text string) (siren string, ok bool) {
	if Nothing(text) {
		return "", true
	}
	siren = joined(Compact(text))
	return siren, len(siren) == 9 && Digits(siren)
}

// Rounded reports whether a text is a number of which a spreadsheet has kept the first
// digits alone, as 2.45701E+08: any of a thousand codes.
func Rounded(text string) bool {
	code := Compact(text)
	return strings.Contains(code, "E") && number.MatchString(code)
}

// ParseArrondissement reads the code of an arrondissement: that of its département
// and a digit. Empty when the text stands for none; any other text stands as it is.
func ParseArrondissement(text, departement string) string {
	if Nothing(text) {
		return ""
	}
	code := joined(Compact(text))
	switch {
	case !Digits(code):
		return text
	case len(code) == 2 && strings.HasPrefix(departement, "0"): // a lost zero
		return "0" + code
	case len(code) == 1 && departement != "":
		return departement + code
	}
	return code
}

// ParseDepartement reads the code of a département, and repairs what
// spreadsheets and people do to it: 1 is 01, 2a is 2A, 57.0 is 57, and
// "57 - Moselle" is 57. ok is false when there is no such département.
func ParseDepartement(text string) (code string, ok bool) {
	code = Compact(text)
	if head, _, found := strings.Cut(text, " "); found && !ValidDepartement(code) {
		code = Compact(head)
	}
	if len(code) == 1 && Digits(code) {
		code = "0" + code
	}
	if now, was := former[code]; was {
		code = now
	}
	return code, ValidDepartement(code)
}

// Compact writes a code in capitals, without spaces, and without the decimals
// that programs give to codes that they take for numbers.
func Compact(text string) string {
	code := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || r == '\'' || r == '’' || r == '"' || unicode.Is(unicode.Cf, r): // and what can't be seen
			return -1
		case r >= '０' && r <= '９': // of full width
			return r - '０' + '0'
		}
		return unicode.ToUpper(r)
	}, text)
	code = strings.TrimPrefix(code, "=")
	if !strings.ContainsAny(code, ".,E") { // as nearly all: the expression costs more than all else of a row
		return code
	}
	return number.ReplaceAllStringFunc(code, func(text string) string {
		v, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
		if err != nil || v != math.Trunc(v) || v > 1e15 {
			return text
		}
		whole, _, written := strings.Cut(strings.Replace(text, ",", ".", 1), ".")
		if written && !strings.Contains(text, "E") {
			return whole // with its zeros in front
		}
		plain := strconv.FormatFloat(v, 'f', 0, 64)
		mantissa, _, _ := strings.Cut(text, "E")
		if len(strings.NewReplacer(".", "", ",", "").Replace(mantissa)) < len(plain) {
			return text // the last digits are lost
		}
		return plain
	})
}

// joined returns a code without the hyphens, points and the like that people put
// between the groups of its digits.
func joined(code string) string { return separated.Replace(code) }

var separated = strings.NewReplacer("-", "", ".", "", "/", "", "_", "", "\u2013", "")

// parts matches the code of a commune of which the part of the département stands
// apart: 57-463, 2A.004.
var parts = regexp.MustCompile(`^(\d{2}|2[AB])[-./_\x{2013}](\d{3})$`)

// wrapped matches a code with words before or behind it: FR57463, COMMUNE-57463,
// (57463), "57463 - Metz", 57463*. A name behind a space alone is that of an
// address, and the code before it the post's.
var wrapped = regexp.MustCompile(`^(?:\(|(?:FR|COM|COMMUNE|INSEE|CODE|CODEINSEE)[-_:]?)?(\d{5}|2[AB]\d{3})(?:\)|\*|[-\x{2013}:(]\p{Lu}.*)?$`)

// unwrapped returns the code of a commune without what stands around it.
func unwrapped(code string) string {
	if m := parts.FindStringSubmatch(code); m != nil {
		return m[1] + m[2]
	}
	if m := wrapped.FindStringSubmatch(code); m != nil {
		return m[1]
	}
	for len(code) > 5 && code[0] == '0' { // zeros to a width of their own
		code = code[1:]
	}
	return code
}

// number matches a whole number as programs write numbers: 57463.0, 57463,00,
// 2.00039865E+08.
var number = regexp.MustCompile(`^\d+(?:[.,]0+|(?:[.,]\d+)?E\+?\d+)$`)

// ParseCommune reads the code of a commune. It repairs what spreadsheets do to
// it: a lost leading zero, decimals, spaces; and it joins a code of three
// digits with the département, as INSEE's tables of populations give them
// (971 and 105 make 97105). Codes 20xxx, from before Corsica was divided, need
// the département, 2A or 2B. The département may be empty. repaired reports
// that the text was not a code as it stood; ok is false when no commune can
// have the code.
func ParseCommune(text, departement string) (code string, repaired, ok bool) {
	code = unwrapped(Compact(text))
	repaired = !strings.EqualFold(code, text)
	if postalOfParis(code) {
		return "751" + code[3:], true, true
	}
	if now, was := former[code]; was {
		return now, true, true
	}
	if strings.HasPrefix(code, "985") && len(code) == 5 && Digits(code) {
		return former["985"] + code[3:], true, true
	}
	switch {
	case ValidCommune(code):
	case len(code) == 4 && Digits(code):
		code, repaired = "0"+code, true
		if ValidDepartement(departement) && DepartementOf(code) != departement {
			return code, repaired, false // another digit is missing
		}
	case len(code) >= 1 && len(code) <= 3 && Digits(code) && ValidDepartement(departement):
		repaired = repaired || len(code) < 3
		code = departement[:2] + strings.Repeat("0", 3-len(code)) + code
		if len(departement) == 3 && code[2] != departement[2] {
			return code, repaired, false
		}
	case len(code) == 5 && strings.HasPrefix(code, "20") && corsican(departement):
		code, repaired = departement+code[2:], true
	}
	return code, repaired, ValidCommune(code)
}

// postalOfParis reports whether a code is the postal code of an arrondissement of
// Paris, which no commune has: 75010 is that of 75110, the second one of the 16th
// 75116 already.
func postalOfParis(code string) bool {
	return len(code) == 5 && Digits(code) && code >= "75001" && code <= "75020"
}

// MeantAsCode reports whether a text that is no code was meant to be one, and
// not the name of a commune.
func MeantAsCode(text string) bool {
	code := Compact(text)
	return len(code) <= 6 && strings.ContainsAny(code, "0123456789")
}

// townHalls are the arrondissements in which the town halls of the three cities
// stand: place de l'Hôtel-de-Ville, place de la Comédie, quai du Port.
var townHalls = map[string]string{"75056": "75104", "69123": "69381", "13055": "13202"}

// TownHallOf returns the municipal arrondissement of a city's town hall; "" for any
// other commune.
func TownHallOf(code string) string { return townHalls[code] }

// CommuneOf returns the commune of a code: that of the whole city for the
// municipal arrondissements of Paris, Lyon and Marseille.
func CommuneOf(code string) string {
	switch {
	case len(code) != 5:
		return code
	case code >= "75101" && code <= "75120":
		return "75056"
	case code >= "69381" && code <= "69389":
		return "69123"
	case code >= "13201" && code <= "13216":
		return "13055"
	default:
		return code
	}
}
