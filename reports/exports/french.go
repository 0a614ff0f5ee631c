package exports

import (
	"bufio"
	"encoding/csv"
	"io"
	"regexp"
	"strings"
)

// byteOrderMark tells spreadsheets that a text is UTF-8, and Read that it is a table
// in the French form.
const byteOrderMark = "\ufeff"

// frenchForm is a writer that asks for tables in the form of French spreadsheets:
// semicolons, a byte order mark, decimal commas, headings and words in French.
type frenchForm struct {
	io.Writer
	file string // name of the table, which some headings go by
}

// formOf returns the writer of a table in the form that w asks for, its headings, and
// what makes a field of the text of a column.
func formOf[T any](w io.Writer, fields []field[T]) (out *csv.Writer, head []string, cell func(f field[T], value string) string) {
	out = csv.NewWriter(w)
	head = make([]string, len(fields))
	form, french := w.(frenchForm)
	if !french {
		for i, f := range fields {
			head[i] = f.name
		}
		return out, head, func(f field[T], value string) string {
			if f.kind == text {
				return plain(value)
			}
			return value
		}
	}
	out.Comma = ';'
	for i, f := range fields {
		head[i] = frenchHead(form.file, f.name)
	}
	head[0] = byteOrderMark + head[0]
	return out, head, func(f field[T], value string) string {
		switch f.kind {
		case number:
			return strings.Replace(value, ".", ",", 1)
		case boolean:
			return frenchWord(value)
		}
		if several, coded := codedColumns[f.name]; several {
			value = frenchWords(value)
		} else if coded {
			value = frenchWord(value)
		}
		return plain(value)
	}
}

// figures matches the numbers in the name of a column: a limit or a rank.
var figures = regexp.MustCompile(`\d+(\.\d+)?`)

// frenchHead returns the French heading of a column of a table, which has its own where
// columns of the same name count something else. Limits and ranks in its name stand in
// the heading too.
func frenchHead(file, name string) string {
	marked := figures.ReplaceAllString(name, "#")
	head := name
	for _, key := range []string{file + " " + marked, name, marked} {
		if known, is := frenchHeads[key]; is {
			head = known
			break
		}
	}
	for _, n := range figures.FindAllString(name, -1) {
		head = strings.Replace(head, "#", strings.Replace(n, ".", ",", 1), 1)
	}
	return head
}

// frenchWord returns the French of a code; a text that is none stands as it is.
func frenchWord(code string) string {
	if word, known := codeWords[code]; known {
		return word
	}
	return code
}

// token matches a code among others, or behind hours.
var token = regexp.MustCompile(`[a-z0-9]+(-[a-z0-9]+)*`)

// frenchWords translates a field of codes: one code, or several with spaces between.
func frenchWords(value string) string {
	if word, known := codeWords[value]; known {
		return word
	}
	return token.ReplaceAllStringFunc(value, func(code string) string {
		if rest, month := strings.CutPrefix(code, "month-"); month {
			return "mois-" + strings.ReplaceAll(rest, "last", "dernier")
		}
		if rest, every := strings.CutPrefix(code, "every-"); every {
			return "toutes-les-" + strings.TrimSuffix(rest, "-weeks") + "-semaines"
		}
		return frenchWord(code)
	})
}

// codesOf is the reverse of frenchWords for what Read reads.
func codesOf(value string) string {
	if code, known := wordCodes[value]; known {
		return code
	}
	return wordToken.ReplaceAllStringFunc(value, func(word string) string {
		if rest, month := strings.CutPrefix(word, "mois-"); month {
			return "month-" + strings.ReplaceAll(rest, "dernier", "last")
		}
		if rest, every := strings.CutPrefix(word, "toutes-les-"); every {
			return "every-" + strings.TrimSuffix(rest, "-semaines") + "-weeks"
		}
		if code, known := wordCodes[word]; known {
			return code
		}
		return word
	})
}

var wordToken = regexp.MustCompile(`[\p{L}0-9]+(-[\p{L}0-9]+)*`)

// wordCodes are the codes by their French words.
var wordCodes = func() map[string]string {
	codes := make(map[string]string, len(codeWords))
	for code, word := range codeWords {
		codes[word] = code
	}
	return codes
}()

// readerOf returns the reader of a table, and whether it is in the French form: then it
// begins with a byte order mark.
func readerOf(r io.Reader) (in *csv.Reader, french bool) {
	begun := bufio.NewReader(r)
	if head, _ := begun.Peek(len(byteOrderMark)); string(head) == byteOrderMark {
		_, _ = begun.Discard(len(byteOrderMark))
		french = true
	}
	in = csv.NewReader(begun)
	if french {
		in.Comma = ';'
	}
	return in, french
}
