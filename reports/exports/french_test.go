package exports

import (
	"bytes"
	"encoding/csv"
	"io"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/google/go-cmp/cmp"
)

// rich is a result that has all tables, with the options that ask for them.
func rich() (*coverage.Result, Options) {
	r := drawn()
	sample.Plan(r)
	r.Projects = []coverage.ProjectReach{{Project: &coverage.Project{Name: "P"}}}
	r.Groups = make([]coverage.GroupSplit, coverage.Groups)
	r.Groups[coverage.AllPeople].Count(300, 300, make([]uint64, len(r.Study.Settings.Limits())))
	return r, Options{French: true, Changes: sample.Changed(), Series: []reports.SeriesRow{reports.RowOf("2024-08", r)}}
}

// tablesOf returns the rows of all CSV files, by their names.
func tablesOf(t *testing.T, r *coverage.Result, opts Options) map[string][][]string {
	t.Helper()
	tables := make(map[string][][]string)
	for _, file := range Files(r, opts) {
		if !strings.HasSuffix(file.Name, ".csv") {
			continue
		}
		var out bytes.Buffer
		if err := file.Write(&out); err != nil {
			t.Fatal(err)
		}
		text := out.String()
		in := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, byteOrderMark)))
		if opts.French {
			in.Comma = ';'
		}
		if strings.HasPrefix(text, byteOrderMark) != opts.French {
			t.Errorf("%s: a byte order mark, or none", file.Name)
		}
		rows, err := in.ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", file.Name, err)
		}
		tables[file.Name] = rows
	}
	return tables
}

// TestFrenchForm holds every cell of the French tables against the ones for programs:
// numbers with a comma, words in French, headings that say something, each once.
func TestFrenchForm(t *testing.T) {
	r, opts := rich()
	french := tablesOf(t, r, opts)
	opts.French = false
	standard := tablesOf(t, r, opts)
	if len(french) != len(standard) || len(french) < 17 {
		t.Fatalf("%d tables, %d for programs", len(french), len(standard))
	}
	number := regexp.MustCompile(`^-?\d+\.\d+$`)
	cells := 0
	for name, rows := range french {
		heads := make(map[string]bool)
		for i, head := range rows[0] {
			if heads[head] || strings.Contains(head, "_") || strings.Contains(head, "#") || sample.EnglishIn(head) != "" || frenchHead(name, standard[name][0][i]) != head && name != ColumnsName(opts.Lang) {
				t.Errorf("%s: the heading of %s is %q", name, standard[name][0][i], head)
			}
			heads[head] = true
		}
		for k := range rows {
			for i, cell := range rows[k] {
				cells++
				was := standard[name][k][i]
				if number.MatchString(was) && cell != strings.Replace(was, ".", ",", 1) || k > 0 && sample.EnglishIn(cell) != "" {
					t.Errorf("%s, %s: %q, for programs %q", name, rows[0][i], cell, was)
				}
			}
		}
	}
	if cells < 2000 {
		t.Errorf("%d cells", cells)
	}
}

// TestColumnsAreTold: the table of columns has every column of every table, with its
// meaning in both languages and a unit for numbers.
func TestColumnsAreTold(t *testing.T) {
	r, opts := rich()
	for _, opts.Lang = range []reports.Lang{reports.French, reports.English} {
		opts.French = opts.Lang == reports.French
		tables := tablesOf(t, r, opts)
		told := tables[ColumnsName(opts.Lang)]
		delete(tables, ColumnsName(opts.Lang))
		var want, got []string
		for name, rows := range tables {
			for _, head := range rows[0] {
				want = append(want, name+" "+head)
			}
		}
		for _, row := range told[1:] {
			got = append(got, row[0]+" "+row[1])
			if row[2] == "" || row[4] == "" {
				t.Errorf("%v: %q", opts.Lang, row)
			}
			if opts.Lang == reports.French && sample.EnglishIn(row[2]+" "+row[3]+" "+row[4]) != "" {
				t.Errorf("English: %q", row)
			}
		}
		if diff := cmp.Diff(sorted(want), sorted(got)); diff != "" {
			t.Errorf("%v (-tables +told):\n%s", opts.Lang, diff)
		}
	}
}

func sorted(list []string) map[string]int {
	counted := make(map[string]int, len(list))
	for _, s := range list {
		counted[s]++
	}
	return counted
}

// TestWordsComeBack: each code has a word of its own, and codes behind hours come back.
func TestWordsComeBack(t *testing.T) {
	if len(wordCodes) != len(codeWords) {
		t.Errorf("%d words of %d codes", len(wordCodes), len(codeWords))
	}
	for _, value := range []string{
		"covered", "not-computed", "not stated", "closed", "09:00-12:00 odd-weeks / 14:00-17:00", "09:00-12:00 month-1-3", "10:00-11:00 month-last", "08:00-09:00 every-3-weeks",
		"gone more-points", "communes sites", "",
	} {
		french := frenchWords(value)
		if got := codesOf(french); got != value || value != "" && value != "communes sites" && french == value {
			t.Errorf("%q is %q and comes back as %q", value, french, got)
		}
	}
}

// TestColumnsOfSeveralCodes: a field is taken for several codes just in the columns whose
// meaning says so, and on the days of the week, where they stand behind hours.
func TestColumnsOfSeveralCodes(t *testing.T) {
	documented, err := os.ReadFile("COLUMNS.md")
	if err != nil {
		t.Fatal(err)
	}
	want := make(map[string]bool)
	for day := range 7 {
		want[strings.ToLower(time.Weekday(day).String())] = true
	}
	for line := range strings.Lines(string(documented)) {
		if _, rest, is := strings.Cut(line, "| `"); is && strings.Contains(rest, "with spaces between") {
			name, _, _ := strings.Cut(rest, "`")
			want[name] = true
		}
	}
	got := maps.Clone(codedColumns)
	maps.DeleteFunc(got, func(_ string, several bool) bool { return !several })
	if !maps.Equal(got, want) || len(want) != 10 {
		t.Errorf("several codes in %v, want %v", got, want)
	}
}

// TestReadKnowsTheFrenchForm: a result that was written in the French form is read as
// the one written for programs is.
func TestReadKnowsTheFrenchForm(t *testing.T) {
	r := sample.Result()
	read := func(wrap func(w io.Writer, file string) io.Writer) map[string]string {
		tables := make(map[string]string)
		for name, write := range map[string]func(io.Writer, *coverage.Result) error{CommunesName: Communes, StructuresName: Structures, PointsName: Points} {
			var out bytes.Buffer
			if err := write(wrap(&out, name), r); err != nil {
				t.Fatal(err)
			}
			tables[name] = out.String()
		}
		result, err := Read(reader(tables), coverage.Study{Settings: r.Study.Settings, List: r.Study.List})
		if err != nil {
			t.Fatal(err)
		}
		return written(t, result)
	}
	want := read(func(w io.Writer, _ string) io.Writer { return w })
	got := read(func(w io.Writer, file string) io.Writer { return frenchForm{w, file} })
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-for programs +French):\n%.3000s", diff)
	}
	series := []reports.SeriesRow{reports.RowOf("2024-08", r)}
	var out bytes.Buffer
	if err := Series(frenchForm{&out, SeriesName}, series); err != nil {
		t.Fatal(err)
	}
	back, err := ReadSeries(reader(map[string]string{SeriesName: out.String()}))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(series, back); diff != "" {
		t.Errorf("the series:\n%s", diff)
	}
}

// TestHeadingsTellWherePeopleAreCounted: in the form of spreadsheets and in the layers
// people counted where they live have another heading than those of whole communes.
func TestHeadingsTellWherePeopleAreCounted(t *testing.T) {
	r, opts := rich()
	const home, whole = "Habitants à 30 min ou moins, à domicile", "Habitants à 30 min ou moins"
	tables := tablesOf(t, r, opts)
	for name, want := range map[string]string{CommunesName: home, StructuresName: whole} {
		if heads := tables[name][0]; !slices.Contains(heads, want) || want == home && slices.Contains(heads, whole) {
			t.Errorf("%s: no %q in %q", name, want, heads)
		}
	}
	for _, l := range Layers(r, opts) {
		for _, c := range l.Columns {
			if want := map[string]string{"communes": home, "structures": whole}[l.Name]; c.Name == "population_within_30" && c.Title != want {
				t.Errorf("layer %s: %q, want %q", l.Name, c.Title, want)
			}
		}
	}
}

// TestNoFormulaInTheFrenchForm: texts are guarded with semicolons too, and negative
// numbers stay numbers.
func TestNoFormulaInTheFrenchForm(t *testing.T) {
	fields := []field[[2]string]{
		{"name", text, "", func(r [2]string) string { return r[0] }}, {"gain", number, "", func(r [2]string) string { return r[1] }},
	}
	var out bytes.Buffer
	if err := write(frenchForm{&out, "names.csv"}, fields, [][2]string{{"=1+2", "-1.5"}, {"a;=x", "-2"}, {"-3,5", "0.25"}}); err != nil {
		t.Fatal(err)
	}
	if want := byteOrderMark + "Nom;Gain\n'=1+2;-1,5\n\"a;'=x\";-2\n'-3,5;0,25\n"; out.String() != want {
		t.Errorf("%q, want %q", out.String(), want)
	}
}
