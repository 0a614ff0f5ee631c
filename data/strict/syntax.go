package strict

import (
	"regexp"
	"strings"
)

// syntaxes say in plain words what the decoder of TOML finds wrong with a text, the
// first that fits.
var syntaxes = []struct {
	message *regexp.Regexp
	said    string
}{
	{regexp.MustCompile(`^expected '=' after key`), "= and a value should stand behind a key, as in lang = \"fr\""},
	{regexp.MustCompile(`^invalid character at start of key: U\+[0-9A-F]{4,}( '.*')?`), "a key such as lang should stand here, not$1"},
	{regexp.MustCompile(`^(?:invalid character in key|expected key but).*`), "a key such as lang should stand here"},
	{regexp.MustCompile(`^expected newline but got U\+002C ','`), "the line should end here, not go on with ','; a number has a decimal point"},
	{regexp.MustCompile(`^expected newline but got U\+[0-9A-F]{4,}( '.*')?`), "the line should end here, not go on with$1"},
	{regexp.MustCompile(`^(?:unexpected character|expected value but got) U\+[0-9A-F]{4,}( '.*')?.*`), "a value can't begin with$1; " + textsAndSwitches},
	{regexp.MustCompile(`^(?:expected keyword|expected "|strings must be quoted).*`), textsAndSwitches},
	{regexp.MustCompile(`^expected value, not end of input`), "a value is missing behind ="},
	{regexp.MustCompile(`^invalid escape character.*`), "a backslash begins a special character in double quotes; write a path with / or \\\\, or in single quotes"},
	{regexp.MustCompile(`^(?:unicode escape|invalid hexadecimal digit|escape sequence|need a character after).*`), "a backslash begins a special character in double quotes; write a path with / or \\\\, or in single quotes"},
	{regexp.MustCompile(`^(?:basic|literal) strings cannot have new lines|^unterminated (?:basic|literal) string|^multiline .* not terminated.*`), "a quote is never closed"},
	{regexp.MustCompile(`control characters|carriage returns`), "a character that can't be seen stands here"},
	{regexp.MustCompile(`^invalid UTF-8.*`), "a character is not written in UTF-8: save the file as UTF-8"},
	{regexp.MustCompile(`^(?:array is incomplete|expected ',' or '\]').*`), "a list stands in brackets, with a comma between its values: [10, 20]"},
	{regexp.MustCompile(`^(?:inline table is incomplete|expected ',' or '\}'|unexpected comma in inline table).*`), "a table on one line stands in braces, with a comma between its keys"},
	{regexp.MustCompile(`^expected '\]\]?' to close.*`), "the name of a table stands in brackets, as in [columns.communes]"},
	{regexp.MustCompile(`^key (.*) is already defined`), "the key $1 stands twice"},
	{regexp.MustCompile(`^(?:table|toml: table) (.*) already exists`), "the table $1 stands twice"},
	{regexp.MustCompile(`^cannot store a table in .*`), "a value should stand here, not a table"},
	{regexp.MustCompile(`^(?:dates are|local datetimes|date-time|datetime|impossible date|times are|hour cannot|minutes cannot|seconds cannot|incomplete seconds|expecting colon|extra (?:bytes|characters)|invalid (?:date-time )?timezone).*`), "a date is written as \"2026-11-30\""},
	{regexp.MustCompile(`too large to fit|cannot be stored`), "a number is too large"},
	{regexp.MustCompile(`^(?:integers cannot have|number must|expected number|expected digit|need at least one digit|decimal point|exponent must|sign is not|radix prefix|unable to parse float).*`), "a number is written as 30 or 2.5, without zeros in front"},
	{regexp.MustCompile(`nested more than`), "lists and tables stand in each other too often"},
}

const textsAndSwitches = "a text stands in quotes, yes and no are true and false"

// syntax returns a message of the decoder in plain words.
func syntax(message string) string {
	for _, s := range syntaxes {
		if at := s.message.FindStringSubmatchIndex(message); at != nil {
			said := string(s.message.ExpandString(nil, s.said, message, at))
			return strings.TrimSuffix(said, ", not")
		}
	}
	return "this is not how settings are written: " + message
}
