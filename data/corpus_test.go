package data

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// odd is a broken or odd file of the corpus: a table, its content, and the
// findings about it, or the one error that it must give. A file that can be read
// has a good row, which must come through.
type odd struct {
	name, table, content string
	findings             []string // code|line|column|value|details...
	err                  string   // the beginning of the reason
	bare                 bool     // no good row in it
}

// Tables around the odd ones.
const (
	goodCommunes = communeHeader + "57463,Metz,120000,49.12,6.17,49.11,6.18,1\n57672,Thionville,43000,49.36,6.17,49.37,6.14,1\n"
	goodListRow  = "9,57,Temoin,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"
	goodList     = listHeader + "1,57,France services A,57672,Thionville,49.36,6.17,09:00 - 12:00,,,,,,Principal,Multisites,,01/01/2020\n" + goodListRow
	goodSquare   = `{"type":"Polygon","coordinates":[[[6.1,49.3],[6.3,49.3],[6.3,49.4],[6.1,49.4],[6.1,49.3]]]}`
)

// runOdd loads a file of the corpus among good ones and compares the findings
// or the error with what is expected.
func runOdd(t *testing.T, c odd) {
	folder := t.TempDir()
	put := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	opts := Options{
		Communes: put("communes.csv", goodCommunes), Structures: put("sites.csv", goodList),
		Settings: coverage.Settings{
			Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), MarginMetres: 1_000_000, // all of France
		},
		Everywhere: true, ListDate: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
	}
	path := map[string]*string{
		communesTable: &opts.Communes, structuresTable: &opts.Structures, pointsTable: &opts.ServicePoints,
		populationTable: &opts.Population, outlinesTable: &opts.Outlines, mergersTable: &opts.Mergers,
	}[c.table]
	*path = put("odd", c.content)
	study, err := Load(context.Background(), withMoselle(opts))
	if c.err != "" || err != nil {
		var unusable *input.Error
		if !errors.As(err, &unusable) || c.err == "" || !strings.HasPrefix(fault.Errorf(unusable.Reason, unusable.Args...).Error(), c.err) || strings.Contains(err.Error(), "\n") {
			t.Fatalf("error %v, want one line: %s", err, c.err)
		}
		if french := fault.French(err); notFrench(french) {
			t.Errorf("in French: %s", french)
		}
		return
	}
	var got []string
	for _, f := range study.Findings {
		if f.Source.File == "odd" && !ofSmallTables(f) {
			parts := append([]string{f.Kind.Code, fmt.Sprint(f.Source.Line), f.Source.Column, f.Value}, details(f)...)
			got = append(got, strings.Join(parts, "|"))
		}
	}
	if diff := cmp.Diff(c.findings, got); diff != "" {
		t.Error(diff)
	}
	checkGood(t, c, study)
}

// ofSmallTables reports whether a finding is about what tables of a few made-up rows
// lack of a whole département.
func ofSmallTables(f finding.Finding) bool {
	return f.Kind == finding.ScopeInPart.Kind || f.Kind == finding.StructuresFew.Kind || f.Kind == finding.PeopleDifferInAll.Kind
}

// checkGood looks for the good row of a file in the study.
func checkGood(t *testing.T, c odd, study *coverage.Study) {
	t.Helper()
	found := false
	switch c.table {
	case structuresTable:
		found = slices.ContainsFunc(study.Structures, func(s coverage.Structure) bool { return s.ID == "9" && s.Points[0].Position.Known })
	case pointsTable:
		found = slices.ContainsFunc(study.Structures, func(s coverage.Structure) bool {
			return slices.ContainsFunc(s.Points, func(p coverage.ServicePoint) bool { return p.Name == "Bon" && p.Position.Known })
		})
	case populationTable:
		found = slices.ContainsFunc(study.PopulationPoints, func(p coverage.PopulationPoint) bool { return p.Hundredths == 1200 })
	default:
		i, known := searchCode(study.Communes, "57672")
		found = known && study.Communes[i].Population >= 43000 && study.Communes[i].Seat.Known &&
			(c.table != outlinesTable || study.Communes[i].Outline != nil)
	}
	if !found && !c.bare {
		t.Errorf("the good row is lost")
	}
}

// in writes a text in another encoding.
func in(e encoding.Encoding, text string) string {
	encoded, err := e.NewEncoder().String(text)
	if err != nil {
		panic(err) // the corpus itself is wrong
	}
	return encoded
}

// Encodings of the corpus.
var (
	windows = charmap.Windows1252
	latin1  = charmap.ISO8859_1
	mac     = charmap.Macintosh
	little  = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	big     = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
)

func gzipped(text string) string {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, _ = w.Write([]byte(text)) // to memory
	_ = w.Close()
	return packed.String()
}

// sheet makes a workbook of one sheet out of lines of cells between bars;
// those that begin with = are numbers.
func sheet(lines ...string) string {
	book := excelize.NewFile()
	defer book.Close()
	for i, line := range lines {
		for k, text := range strings.Split(line, "|") {
			at, _ := excelize.CoordinatesToCellName(k+1, i+1)
			var value any = text
			if number, is := strings.CutPrefix(text, "="); is {
				var v float64
				if _, err := fmt.Sscan(number, &v); err != nil {
					panic(err)
				}
				value = v
			}
			if text != "" {
				_ = book.SetCellValue("Sheet1", at, value)
			}
		}
	}
	buffer, err := book.WriteToBuffer()
	if err != nil {
		panic(err)
	}
	return buffer.String()
}

// semicolons separates the fields of a text with semicolons.
func semicolons(text string) string { return strings.ReplaceAll(text, ",", ";") }

// TestCorpusIsLarge keeps the corpus above a hundred files.
func TestCorpusIsLarge(t *testing.T) {
	total := len(oddCommunes) + len(oddLists) + len(oddPoints) + len(oddShapes) + len(oddPeople)
	if total < 100 {
		t.Errorf("%d files", total)
	}
	names := make(map[string]bool)
	for _, c := range slices.Concat(oddCommunes, oddLists, oddPoints, oddShapes, oddPeople) {
		if names[c.name] {
			t.Errorf("two files are called %q", c.name)
		}
		names[c.name] = true
	}
}

func TestCorpus(t *testing.T) {
	for _, c := range slices.Concat(oddCommunes, oddLists, oddPoints, oddShapes, oddPeople) {
		t.Run(c.name, func(t *testing.T) { runOdd(t, c) })
	}
}

// Words that English has and French has not, and what French quotes of others.
var (
	englishWords  = regexp.MustCompile(`(?i)\b(the|is|of|and|not|with|has|have|its|it|are|be|that|which|this|row|rows|give|line|was|were|can't|by|for|no)\b`)
	quotedEnglish = regexp.MustCompile(`« [^»]* » \(message d'origine, en anglais\)`)
	quotedValue   = regexp.MustCompile(`"[^"]*"|(?:colonnes(?: trouvées)?|feuilles) sont : .*|\([^()]*\)$`)
)

// notFrench reports whether an error that is said in French has English words, but for
// what it quotes and the columns that it lists at its end.
func notFrench(said string) bool {
	said = quotedEnglish.ReplaceAllString(said, "")
	return englishWords.MatchString(quotedValue.ReplaceAllString(said, "")) || said == ""
}

func TestNotFrench(t *testing.T) {
	for said, want := range map[string]bool{
		"a.csv : le fichier est vide": false,
		"a.csv : the file is empty":   true,
		"a.xlsx : endommagé : « it is bad » (message d'origine, en anglais)": false,
		`a.csv : la colonne "the" est vide`:                                  false,
	} {
		if notFrench(said) != want {
			t.Errorf("%s: want %v", said, want)
		}
	}
}
