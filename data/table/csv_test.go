package table

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"acces30/coverage/fault"
	"acces30/data/input"

	"github.com/google/go-cmp/cmp"
)

func TestReadCSV(t *testing.T) {
	tests := []struct {
		name, text string
		rows       []Row
		broken     []Broken
	}{
		{"commas", "a,b\n1,2\n3,4\n", []Row{{Line: 2, Fields: []string{"1", "2"}}, {Line: 3, Fields: []string{"3", "4"}}}, nil},
		{"semicolons, byte order mark, no last line break", "\xef\xbb\xbfa;b\r\n1,5;2", []Row{{Line: 2, Fields: []string{"1,5", "2"}}}, nil},
		{"a line break inside a field", "a,b\n\"x\ny\",2\n3,4\n", []Row{{Line: 2, Fields: []string{"x y", "2"}}, {Line: 4, Fields: []string{"3", "4"}}}, nil},
		{"header only", "a,b\n", nil, nil},
		{"empty rows below", "a,b\n1,2\n,\n\n ,\n  \n,,,\n", []Row{{Line: 2, Fields: []string{"1", "2"}}}, nil},
		{"too few and too many fields", "a,b\n1\n1,2\n1,2,3\n", []Row{{Line: 3, Fields: []string{"1", "2"}}},
			[]Broken{{2, fault.T("1 champs au lieu de 2", "1 fields instead of 2"), "1"}, {4, fault.T("3 champs au lieu de 2", "3 fields instead of 2"), "1,2,3"}}},
		{"a stray quote", "a,b\nx\"y,2\n3,4\n", []Row{{Line: 2, Fields: []string{`x"y`, "2"}}, {Line: 3, Fields: []string{"3", "4"}}}, nil},
		{"text behind a quoted field", "a,b\n3,4\n\"x\"y,2\n", []Row{{Line: 2, Fields: []string{"3", "4"}}, {Line: 3, Fields: []string{"xy", "2"}}}, nil},
		{"quotes escaped by backslashes", "a,b\n\"x \\\"y\\\" z\",2\n\"C:\\\",4\n", []Row{{Line: 2, Fields: []string{`x "y" z`, "2"}}, {Line: 3, Fields: []string{`C:\`, "4"}}}, nil},
		{"stray quotes around a line break", "a,b\n\"x,1\n\"y\"z,2\n3,4\n", []Row{{Line: 3, Fields: []string{"yz", "2"}}, {Line: 4, Fields: []string{"3", "4"}}},
			[]Broken{{2, fault.T("un guillemet égaré", "a stray quote"), `"x,1`}}},
		{"texts as formulas", "a,b\n=\"0045\",\"=\"\"0046\"\"\"\n=\"a,b\",=1+1\n", []Row{{Line: 2, Fields: []string{"0045", "0046"}}, {Line: 3, Fields: []string{"a,b", "=1+1"}}}, nil},
		{"lines quoted as a whole", "\"a,b,c\"\n\"1,\"\"x, y\"\",3\"\n4,5,6\n", []Row{{Line: 2, Fields: []string{"1", "x, y", "3"}}, {Line: 3, Fields: []string{"4", "5", "6"}}}, nil},
		{"lines quoted as a whole, with empty cells beside", "\"a,b,c\";;\n\"1,2,3\";;\n", []Row{{Line: 2, Fields: []string{"1", "2", "3"}}}, nil},
		{"rows of a Mac with line breaks in cells", "a,b\r\"x\ny\",1\r2,3\n", []Row{{Line: 2, Fields: []string{"x y", "1"}}, {Line: 4, Fields: []string{"2", "3"}}}, nil},
		{"two carriage returns", "a,b\r\r\n\"1\",\"2\"\r\r\n3,4\r\r\n", []Row{{Line: 2, Fields: []string{"1", "2"}}, {Line: 3, Fields: []string{"3", "4"}}}, nil},
		{"separators at the end of the header", "a,b,,\n1,2\n3,4,,\n5,6,x\n", []Row{{Line: 2, Fields: []string{"1", "2"}}, {Line: 3, Fields: []string{"3", "4"}}},
			[]Broken{{4, fault.T("3 champs au lieu de 2", "3 fields instead of 2"), "5,6,x"}}},
		{"rows that end early", "a,b,c,d\n1,2,3\n1,2,3\n1,2,3,4\n1,2\n", []Row{
			{Line: 2, Fields: []string{"1", "2", "3", ""}}, {Line: 3, Fields: []string{"1", "2", "3", ""}},
			{Line: 4, Fields: []string{"1", "2", "3", "4"}}, {Line: 5, Fields: []string{"1", "2", "", ""}}}, nil},
		{"a row in two pieces", "a,b,c,d,e\n1,2,x\ny,4,5\n1,2,3,4\n", []Row{{Line: 4, Fields: []string{"1", "2", "3", "4", ""}}},
			[]Broken{{2, fault.T("3 champs au lieu de 5", "3 fields instead of 5"), "1,2,x"}, {3, fault.T("3 champs au lieu de 5", "3 fields instead of 5"), "y,4,5"}}},
		{"a remark below", "a,b,c\n1,2,3\nSource\n", []Row{{Line: 2, Fields: []string{"1", "2", "3"}}}, []Broken{{3, fault.T("1 champs au lieu de 3", "1 fields instead of 3"), "Source"}}},
		{"columns of one name", "a,b,a,b\n1,,3,4\n,2,,\n5,6,,8\n", []Row{
			{Line: 2, Fields: []string{"3", "4", "3", "4"}}, {Line: 3, Fields: []string{"", "2", "", ""}}, {Line: 4, Fields: []string{"5", "6", "", "8"}}}, nil},
		{"letters encoded twice", "nom,é\nBÃ©nestroff,Pointe-Ã\u00a0-Pitre\nL’Å“uvre,Lâ€™HÃ´pital\n√©t√©,├¿re\nMÃ©\u00c3\u0089t,Ô\n", []Row{
			{Line: 2, Fields: []string{"Bénestroff", "Pointe-à-Pitre"}}, {Line: 3, Fields: []string{"L’œuvre", "L’Hôpital"}},
			{Line: 4, Fields: []string{"été", "ère"}}, {Line: 5, Fields: []string{"MéÉt", "Ô"}}}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Read("f.csv", []byte(tt.text), Layout{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.rows, got.Rows); diff != "" {
				t.Errorf("rows: %s", diff)
			}
			if diff := cmp.Diff(tt.broken, got.Broken); diff != "" {
				t.Errorf("broken: %s", diff)
			}
		})
	}
}

func TestUnusableFiles(t *testing.T) {
	files := fstest.MapFS{
		"empty.csv":    {Data: []byte("\xef\xbb\xbf \n")},
		"unclosed.csv": {Data: []byte("a,b\n1,2\n\"3,4\n5,6\n")},
		"header.csv":   {Data: []byte("\"a,b\n1,2\n")},
		"folder/x":     {Data: nil},
	}
	for name, want := range map[string]string{
		"absent.csv":   "there is no such file",
		"folder":       "can't be read",
		"empty.csv":    "is empty",
		"unclosed.csv": "a quote opened on line 3 is never closed",
		"header.csv":   "a quote opened on line 1 is never closed",
	} {
		content, err := Load(files, name, name)
		if err == nil {
			_, err = Read(name, content, Layout{})
		}
		var unusable *input.Error
		if !errors.As(err, &unusable) || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), name+": ") {
			t.Errorf("%s: %v, want an error with %q", name, err, want)
		}
	}
}

// FuzzReadCSV holds the parser to its promise: no panic, every row has the
// header's columns, lines rise, and nothing but empty rows disappears.
func FuzzReadCSV(f *testing.F) {
	f.Add([]byte("a,b\n1,2\n"))
	f.Add([]byte("a;b\n\"x\ny\";2\n3"))
	f.Add([]byte("\xef\xbb\xbfa,b\n\"\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		table, err := Read("fuzz.csv", content, Layout{})
		if err != nil {
			return
		}
		last := 0
		for _, row := range table.Rows {
			if len(row.Fields) != len(table.Header) {
				t.Fatalf("row of %d fields under a header of %d", len(row.Fields), len(table.Header))
			}
			if row.Line <= last {
				t.Fatalf("line %d after line %d", row.Line, last)
			}
			last = row.Line
		}
		if int64(len(content)) != table.Bytes {
			t.Fatal("bytes not counted")
		}
	})
}
