package data

import (
	"strings"
	"unicode"
)

// validCommuneCode tells whether a code has the form of INSEE's: five
// characters, of a département that exists, digits but for Corsica's 2A and 2B.
func validCommuneCode(code string) bool {
	return len(code) == 5 && validDepartement(departementOf(code)) && digits(code[2:])
}

// validDepartement tells whether a code is that of a département or of a
// territory overseas.
func validDepartement(code string) bool {
	switch {
	case code == "2A" || code == "2B":
		return true
	case !digits(code) || code == "20":
		return false
	case len(code) == 3:
		return code >= "971" && code <= "978" || code == "984" || code >= "986" && code <= "989"
	default:
		return len(code) == 2 && code >= "01" && code <= "95"
	}
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// departementOf returns the département of a commune code: its first two
// characters, three overseas.
func departementOf(code string) string {
	if strings.HasPrefix(code, "97") || strings.HasPrefix(code, "98") {
		return code[:min(3, len(code))]
	}
	return code[:min(2, len(code))]
}

// departementCode writes a département as its code: 1, as spreadsheets leave
// it, is 01; 57.0 is 57; "57 - Moselle" is 57.
func departementCode(text string) string {
	code := compactCode(text)
	if head, _, found := strings.Cut(text, " "); found && !validDepartement(code) {
		code = compactCode(head)
	}
	if len(code) == 1 && digits(code) {
		return "0" + code
	}
	return code
}

// compactCode writes a code in capitals, without spaces, and without the
// decimals that programs give to codes read as numbers.
func compactCode(text string) string {
	code := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\'' || r == '\u200b' {
			return -1
		}
		return unicode.ToUpper(r)
	}, text)
	return strings.TrimSuffix(strings.TrimSuffix(code, ".0"), ",0")
}

// communeCode reads a commune's INSEE code. It mends what spreadsheets do to
// it: a lost leading zero, decimals, spaces; and it joins a code of three
// digits with the département, as INSEE's tables of populations give them
// (971 and 101 make 97101). Codes 20xxx, from before Corsica was divided, need
// the département, 2A or 2B. Repaired tells that the text was not a code as it
// stood.
func communeCode(text, departement string) (code string, repaired, ok bool) {
	code = compactCode(text)
	repaired = !strings.EqualFold(code, text)
	switch {
	case validCommuneCode(code):
	case len(code) == 4 && digits(code):
		code, repaired = "0"+code, true
		if validDepartement(departement) && departementOf(code) != departement {
			return code, repaired, false // another digit is missing
		}
	case len(code) >= 1 && len(code) <= 3 && digits(code) && validDepartement(departement):
		repaired = repaired || len(code) < 3
		code = departement[:2] + strings.Repeat("0", 3-len(code)) + code
		if len(departement) == 3 && code[2] != departement[2] {
			return code, repaired, false
		}
	case len(code) == 5 && strings.HasPrefix(code, "20") && (departement == "2A" || departement == "2B"):
		code, repaired = departement+code[2:], true
	}
	return code, repaired, validCommuneCode(code)
}

// likeCode tells whether a text that is no code was meant to be one, and not
// the name of a commune.
func likeCode(text string) bool {
	code := compactCode(text)
	return len(code) <= 6 && strings.ContainsAny(code, "0123456789")
}

// communeOf returns the commune of a code: that of the whole city for the
// municipal arrondissements of Paris, Lyon and Marseille.
func communeOf(code string) string {
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
