package strict

import (
	"regexp"
	"strings"
)

// syntaxes say in plain words what the decoder of TOML finds wrong with a text, the
// first that fits.
var syntaxes = []struct {
	message *regexp.Regexp
	said    says
}{
	{regexp.MustCompile(`^expected '=' after key`), says{"après une clé viennent = et une valeur, comme lang = \"fr\"", "= and a value should stand behind a key, as in lang = \"fr\""}},
	{regexp.MustCompile(`^invalid character at start of key: U\+[0-9A-F]{4,}( '.*')?`), says{"ici vient une clé comme lang, et non$1", "a key such as lang should stand here, not$1"}},
	{regexp.MustCompile(`^(?:invalid character in key|expected key but).*`), says{"ici vient une clé comme lang", "a key such as lang should stand here"}},
	{regexp.MustCompile(`^expected newline but got U\+002C ','`), says{"la ligne devrait finir ici, et non continuer par ',' ; un nombre s'écrit avec un point décimal", "the line should end here, not go on with ','; a number has a decimal point"}},
	{regexp.MustCompile(`^expected newline but got U\+[0-9A-F]{4,}( '.*')?`), says{"la ligne devrait finir ici, et non continuer par$1", "the line should end here, not go on with$1"}},
	{regexp.MustCompile(`^(?:unexpected character|expected value but got) U\+[0-9A-F]{4,}( '.*')?.*`), says{"une valeur ne peut commencer par$1 ; " + textsAndSwitches.fr, "a value can't begin with$1; " + textsAndSwitches.en}},
	{regexp.MustCompile(`^(?:expected keyword|expected "|strings must be quoted).*`), textsAndSwitches},
	{regexp.MustCompile(`^expected value, not end of input`), says{"il manque une valeur après =", "a value is missing behind ="}},
	{regexp.MustCompile(`^invalid escape character.*`), says{"une barre inverse commence un caractère spécial entre guillemets ; écrivez un chemin avec / ou \\\\, ou entre apostrophes", "a backslash begins a special character in double quotes; write a path with / or \\\\, or in single quotes"}},
	{regexp.MustCompile(`^(?:unicode escape|invalid hexadecimal digit|escape sequence|need a character after).*`), says{"une barre inverse commence un caractère spécial entre guillemets ; écrivez un chemin avec / ou \\\\, ou entre apostrophes", "a backslash begins a special character in double quotes; write a path with / or \\\\, or in single quotes"}},
	{regexp.MustCompile(`^(?:basic|literal) strings cannot have new lines|^unterminated (?:basic|literal) string|^multiline .* not terminated.*`), says{"un guillemet n'est jamais fermé", "a quote is never closed"}},
	{regexp.MustCompile(`control characters|carriage returns`), says{"un caractère invisible est ici", "a character that can't be seen stands here"}},
	{regexp.MustCompile(`^invalid UTF-8.*`), says{"un caractère n'est pas écrit en UTF-8 : enregistrez le fichier en UTF-8", "a character is not written in UTF-8: save the file as UTF-8"}},
	{regexp.MustCompile(`^(?:array is incomplete|expected ',' or '\]').*`), says{"une liste est entre crochets, avec une virgule entre ses valeurs : [10, 20]", "a list stands in brackets, with a comma between its values: [10, 20]"}},
	{regexp.MustCompile(`^(?:inline table is incomplete|expected ',' or '\}'|unexpected comma in inline table).*`), says{"une table sur une ligne est entre accolades, avec une virgule entre ses clés", "a table on one line stands in braces, with a comma between its keys"}},
	{regexp.MustCompile(`^expected '\]\]?' to close.*`), says{"le nom d'une table est entre crochets, comme [columns.communes]", "the name of a table stands in brackets, as in [columns.communes]"}},
	{regexp.MustCompile(`^key (.*) is already defined`), says{"la clé $1 est donnée deux fois", "the key $1 stands twice"}},
	{regexp.MustCompile(`^(?:table|toml: table) (.*) already exists`), says{"la table $1 est donnée deux fois", "the table $1 stands twice"}},
	{regexp.MustCompile(`^cannot store a table in .*`), says{"ici vient une valeur, non une table", "a value should stand here, not a table"}},
	{regexp.MustCompile(`^(?:dates are|local datetimes|date-time|datetime|impossible date|times are|hour cannot|minutes cannot|seconds cannot|incomplete seconds|expecting colon|extra (?:bytes|characters)|invalid (?:date-time )?timezone).*`), says{"une date s'écrit \"2026-11-30\"", "a date is written as \"2026-11-30\""}},
	{regexp.MustCompile(`too large to fit|cannot be stored`), says{"un nombre est trop grand", "a number is too large"}},
	{regexp.MustCompile(`^(?:integers cannot have|number must|expected number|expected digit|need at least one digit|decimal point|exponent must|sign is not|radix prefix|unable to parse float).*`), says{"un nombre s'écrit 30 ou 2.5, sans zéros devant", "a number is written as 30 or 2.5, without zeros in front"}},
	{regexp.MustCompile(`nested more than`), says{"trop de listes et de tables les unes dans les autres", "lists and tables stand in each other too often"}},
}

var textsAndSwitches = says{"un texte est entre guillemets, oui et non s'écrivent true et false", "a text stands in quotes, yes and no are true and false"}

// syntax returns a message of the decoder in plain words.
func syntax(message string) says {
	for _, s := range syntaxes {
		if at := s.message.FindStringSubmatchIndex(message); at != nil {
			expand := func(said string) string { return string(s.message.ExpandString(nil, said, message, at)) }
			return says{strings.TrimSuffix(expand(s.said.fr), ", et non"), strings.TrimSuffix(expand(s.said.en), ", not")}
		}
	}
	return says{"les réglages ne s'écrivent pas ainsi : " + message, "this is not how settings are written: " + message}
}
