package table

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// neverClosed is a naive twin of the reader for quotes alone: it reports whether
// the text ends inside a quoted field. What follows a closing quote up to the
// next comma belongs to the field; where the quotes hold a line break, that makes
// no sense, and reading goes on below the line on which the record began.
func neverClosed(text string) bool {
	record := text
	for text != "" {
		if rest, closed := spacedQuoted(text); closed {
			text = rest
		} else if text[0] == '"' {
			rest, closed := afterQuoted(text[1:])
			if !closed {
				return true
			}
			behind := rest[:len(rest)-len(strings.TrimLeftFunc(rest, func(r rune) bool { return r != ',' && r != '\n' }))]
			if strings.TrimSpace(behind) != "" && strings.Contains(text[:len(text)-len(rest)], "\n") {
				return neverClosed(afterLine(record)) // whatever else the record holds
			}
			text = rest
		}
		end := strings.IndexAny(text, ",\n")
		if end < 0 {
			return false
		}
		lineEnds := text[end] == '\n'
		text = text[end+1:]
		if lineEnds {
			record = text
		}
	}
	return false
}

// afterQuoted returns what follows the quote that closes a field.
func afterQuoted(text string) (rest string, closed bool) {
	for {
		_, after, found := strings.Cut(text, `"`)
		if !found {
			return "", false
		}
		if !strings.HasPrefix(after, `"`) {
			return after, true
		}
		text = after[1:]
	}
}

// spacedQuoted returns what follows a quoted field behind spaces, when the line has
// nothing but spaces from there to the next comma.
func spacedQuoted(text string) (rest string, closed bool) {
	quoted := strings.TrimLeft(text, " ")
	if quoted == text || !strings.HasPrefix(quoted, `"`) {
		return "", false
	}
	rest, closed = afterQuoted(quoted[1:])
	behind, _, _ := strings.Cut(rest, ",")
	behind, _, _ = strings.Cut(behind, "\n")
	return rest, closed && strings.TrimSpace(behind) == "" && !strings.Contains(quoted[:len(quoted)-len(rest)], "\n")
}

func afterLine(text string) string {
	_, rest, _ := strings.Cut(text, "\n")
	return rest
}

// TestUnclosedQuoteAgainstTwin: only a quote that is never closed makes a file
// unusable, whatever else is wrong with its rows.
func TestUnclosedQuoteAgainstTwin(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	unclosed := 0
	for range 100_000 {
		var rows strings.Builder
		for range random.IntN(14) {
			rows.WriteByte("\"\"a,\n\n\" "[random.IntN(8)])
		}
		want := neverClosed(rows.String())
		_, err := Read("f.csv", []byte("h,i\n"+rows.String()), Layout{})
		if (err != nil) != want {
			t.Fatalf("%q: error %v, never closed %v", rows.String(), err, want)
		}
		if want {
			unclosed++
		}
	}
	if unclosed == 0 || unclosed == 100_000 {
		t.Errorf("%d of the texts are unclosed: they prove nothing", unclosed)
	}
}

// FuzzNoRowIsLost: without quotes every line after the header that holds
// anything is a row or a broken row, in order. What old programs end a file with,
// zero bytes and the mark of its end, is nothing.
func FuzzNoRowIsLost(f *testing.F) {
	f.Add("a,b\n1,2\n\n3\n")
	f.Add("a;b;c\r\n1;2;3\r\n;;\r\n4")
	f.Add("a\n1\n\x00\x00\x1a")
	f.Add("Q;a;b\nQ;a\nQ;a;b\n---;---;---\n")
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Contains(text, `"`) {
			t.Skip("quotes join lines")
		}
		table, err := Read("fuzz.csv", []byte(text), Layout{})
		if err != nil || table.Format != CSV || table.Encoding != UTF8 {
			return
		}
		if strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\r") {
			t.Skip("carriage returns may end rows")
		}
		if length, _ := separatorLine([]byte(text)); length > 0 || !strings.Contains(text, "\n") {
			return
		}
		comma := table.separator
		want, header := 0, true
		for line := range strings.SplitSeq(strings.TrimRight(strings.TrimPrefix(text, string(bom)), "\x00\x1a"), "\n") {
			line = strings.TrimSuffix(line, "\r")
			empty := strings.TrimSpace(strings.ReplaceAll(line, comma, "")) == ""
			switch {
			case header:
				header = empty
			case !empty:
				want++
			}
		}
		again := 0 // lines told to be headings or drawn
		for _, n := range table.Notes {
			if n.Oddity == HeadingAgain {
				again += n.Count
			}
		}
		if got := len(table.Rows) + len(table.Broken) + again; got != want {
			t.Fatalf("%d rows, %d broken ones and %d headings of %d lines that hold something", len(table.Rows), len(table.Broken), again, want)
		}
	})
}

// BenchmarkStrayQuotes reads a file whose every row has a stray quote, as
// exports that escape quotes with a backslash do: time must grow as the file.
func BenchmarkStrayQuotes(b *testing.B) {
	for _, rows := range []int{4_000, 40_000} {
		text := []byte("h,i\n" + strings.Repeat(`"a \"b\" c",2`+"\n", rows))
		b.Run(strconv.Itoa(rows), func(b *testing.B) {
			for range b.N {
				t, err := Read("f.csv", text, Layout{})
				if err != nil || len(t.Rows) != rows {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(rows), "ns/row")
		})
	}
}
