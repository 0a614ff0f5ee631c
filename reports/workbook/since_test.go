package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"acces30/coverage"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// sinceDay is the sample with what came since a day: the first structure and the fourth.
func sinceDay() *coverage.Result { return sinceDayAt(coverage.Promise) }

func sinceDayAt(threshold road.Deciseconds) *coverage.Result {
	r := sample.At(threshold)
	r.Study.Settings.Since = time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)
	r.Since = &coverage.Since{Times: make([]road.Deciseconds, len(r.Communes))}
	for i := range r.Since.Times { // without the first structure and the fourth
		r.Since.Times[i] = r.Communes[i].Nearest[1].Time
	}
	sample.Recount(r)
	return r
}

// TestSince: the summary counts and names what came since a day, and its formulas on
// the table of communes give what the result counted.
func TestSince(t *testing.T) {
	for _, lang := range languages {
		r := sinceDay()
		newly := r.Since.NewlyAt(coverage.Promise)
		if newly.People == 0 || newly.People == r.TallyAt(coverage.Promise).Within.People {
			t.Fatalf("the sample tells nothing: %+v", newly)
		}
		f := open(t, write(t, r, lang))
		sheet := summarySheet.name.In(lang)
		found := 0
		for name, formula := range formulas(t, f, sheet) {
			text, err := f.CalcCellValue(sheet, name, excelize.Options{RawCellValue: true})
			computed, wrong := strconv.ParseFloat(text, 64)
			if err != nil || wrong != nil || !near(number(t, f, sheet, name), computed) {
				t.Errorf("%s = %s gives %q; %v", name, formula, text, err)
			}
			if strings.HasPrefix(formula, "COUNTIFS") && strings.Contains(formula, ")-COUNTIFS(") {
				found++
			}
		}
		if found != len(r.Since.Newly) {
			t.Errorf("%d limits with what is new, want %d", found, len(r.Since.Newly))
		}
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i, s := range r.Since.Structures {
			brings := slices.ContainsFunc(r.Since.Newly, func(n coverage.Newly) bool { return n.ByStructure[i].People > 0 })
			named := slices.ContainsFunc(rows, func(row []string) bool { return slices.Contains(row[min(rightColumn, len(row)):], s.Structure.Name) })
			if named != brings {
				t.Errorf("%s brings people: %v; is named: %v", s.Structure.Name, brings, named)
			}
		}
		if sentence := reports.SinceSentence(lang, r); !strings.Contains(sentence, reports.CountPeople.With(lang, newly.People)) {
			t.Errorf("%q", sentence)
		}
	}
}

// housesSince returns so many structures labelled a day after the other.
func housesSince(r *coverage.Result, count int) (houses []*coverage.StructureReach) {
	for i := range count {
		s := r.Structures[0]
		of := *s.Structure
		of.Name, of.LabelledOn = "Maison "+strconv.Itoa(i), time.Date(2022, 1, 1+i, 0, 0, 0, 0, time.UTC)
		s.Structure = &of
		houses = append(houses, &s)
	}
	return houses
}

// TestSinceInTheSummary: a row for each limit, with formulas on the table of communes only
// where its times are those counted by; and the five structures that bring most,
// by name in their order.
func TestSinceInTheSummary(t *testing.T) {
	for _, by := range []coverage.FlagKind{coverage.FlagByReference, coverage.FlagByPeople} {
		r := sinceDay()
		r.Study.Settings.FlagBy = by
		r.Since.Structures = housesSince(r, 21)
		for k := range r.Since.Newly {
			newly := &r.Since.Newly[k]
			newly.Count = coverage.Count{Communes: k + 1, People: 10 * (k + 1)}
			newly.ByStructure = make([]coverage.Count, 21)
			for i := range newly.ByStructure {
				if i > 0 {
					newly.ByStructure[i].People = 100*k + i*5%21
				}
			}
		}
		f := open(t, write(t, r, reports.English))
		sheet := summarySheet.name.EN
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		head := slices.IndexFunc(rows, func(row []string) bool { return len(row) > 0 && strings.HasPrefix(row[0], "Thanks to labels since") })
		if head < 0 {
			t.Fatal("nothing is told of what came since")
		}
		const people = 182_833 - 110 // those whose access is known
		for k, minutes := range []string{"15", "20", "30"} {
			n := head + 2 + k // numbers of rows are from 1
			row := strconv.Itoa(n)
			within := `SUMIFS('Communes'!$D$4:$D$23,'Communes'!$G$4:$G$23,"<="&$A` + row + `)-SUMIFS('Communes'!$D$4:$D$23,'Communes'!$G$4:$G$23,"<="&$A` + row + `,'Communes'!$X$4:$X$23,"<="&$A` + row + ")"
			computed := `SUMIFS('Communes'!$D$4:$D$23,'Communes'!$J$4:$J$23,"<>not computed")`
			wanted := []string{
				"", `COUNTIFS('Communes'!$G$4:$G$23,"<="&$A` + row + `)-COUNTIFS('Communes'!$G$4:$G$23,"<="&$A` + row + `,'Communes'!$X$4:$X$23,"<="&$A` + row + ")",
				within, "IF(" + computed + `=0,"",(` + within + ")/" + computed + ")",
			}
			for i, want := range []string{minutes, strconv.Itoa(k + 1), strconv.Itoa(10 * (k + 1)), ""} {
				name := string(rune('A'+i)) + row
				formula, err := f.GetCellFormula(sheet, name)
				if err != nil {
					t.Fatal(err)
				}
				if by == coverage.FlagByPeople {
					wanted[i] = ""
				}
				if got := rows[n-1][i]; formula != wanted[i] || want != "" && got != want || want == "" && !near(number(t, f, sheet, name), float64(10*(k+1))/people) {
					t.Errorf("%s is %s by %s, want %s by %s", name, got, formula, want, wanted[i])
				}
			}
		}
		var right []string
		for _, row := range rows {
			if len(row) > rightColumn && row[rightColumn] != "" {
				right = append(right, plainSpaces(strings.Join(row[rightColumn:], "|")))
			}
		}
		told := slices.IndexFunc(right, func(line string) bool { return strings.HasPrefix(line, "Since 1 January 2022") })
		want := []string{
			"Since 1 January 2022 (that day included): 21 structures labelled. Without this, 3 more communes (30 inhabitants) would be beyond 30 min.",
			"Structure labelled||in 15 min*|in 20 min*|in 30 min*",
		}
		for i := range 21 {
			if n := i * 5 % 21; n >= 16 {
				want = append(want, fmt.Sprintf("Maison %d||%d|%d|%d", i, n, 100+n, 200+n))
			}
		}
		want = append(want, "and 16 more (1 without new inhabitants within reach): sheet Structures, column Labelled on.",
			"* More inhabitants within reach thanks to them alone, from the reference point; counted at the nearest structure. No list tells what closed since.")
		if diff := cmp.Diff(want, right[told:]); diff != "" {
			t.Errorf("named (-want +got):\n%s", diff)
		}
	}
}

// TestNewLabelsForNobody: structures that bring nobody within a limit are not named.
func TestNewLabelsForNobody(t *testing.T) {
	r := sinceDay()
	for _, newly := range r.Since.Newly {
		clear(newly.ByStructure)
	}
	f := open(t, write(t, r, reports.English))
	rows, err := f.GetRows(summarySheet.name.EN)
	if err != nil {
		t.Fatal(err)
	}
	var right []string
	for _, row := range rows {
		if len(row) > rightColumn && row[rightColumn] != "" {
			right = append(right, row[rightColumn])
		}
	}
	if last := right[len(right)-1]; last != "None brings more inhabitants within reach: sheet Structures, column Labelled on." || slices.Contains(right, r.Since.Structures[0].Structure.Name) {
		t.Errorf("%q", right)
	}
}

// TestFewSinceADay: up to five structures are named that bring somebody within a limit;
// where there are others, from one on, it is said how many, and how many bring nobody.
func TestFewSinceADay(t *testing.T) {
	for _, tt := range []struct {
		all, idle int
		more      string
	}{
		{3, 0, ""}, {5, 0, ""}, {6, 0, "and 1 more (0 without new"}, {4, 1, "and 1 more (1 without new"}, {5, 1, "and 1 more (1 without new"}, {7, 1, "and 2 more (1 without new"},
	} {
		r := sinceDay()
		r.Since.Structures = housesSince(r, tt.all)
		for k := range r.Since.Newly {
			list := make([]coverage.Count, tt.all)
			for i := range list[tt.idle:] {
				list[tt.idle+i] = coverage.Count{Communes: 1, People: 10 + i}
			}
			r.Since.Newly[k].ByStructure = list
		}
		f := open(t, write(t, r, reports.English))
		rows, err := f.GetRows(summarySheet.name.EN)
		if err != nil {
			t.Fatal(err)
		}
		named, notes := 0, []string{}
		for _, row := range rows {
			switch {
			case len(row) <= rightColumn:
			case strings.HasPrefix(row[rightColumn], "Maison "):
				named++
			case strings.HasPrefix(row[rightColumn], "and "):
				notes = append(notes, row[rightColumn])
			}
		}
		if said := strings.Join(notes, "; "); named != min(tt.all-tt.idle, 5) || !strings.HasPrefix(said, tt.more) || (said == "") != (tt.more == "") {
			t.Errorf("%d, of which %d for nobody: %d named, %q, want %q", tt.all, tt.idle, named, said, tt.more)
		}
	}
}

// TestNothingSinceADay: no structure is named, and it is said that none came.
func TestNothingSinceADay(t *testing.T) {
	r := sinceDay()
	r.Since.Structures = nil
	f := open(t, write(t, r, reports.English))
	rows, err := f.GetRows(summarySheet.name.EN)
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	for i, row := range rows {
		if len(row) <= rightColumn || plainSpaces(row[rightColumn]) != plainSpaces(reports.SinceSentence(reports.English, r)) {
			continue
		}
		told++
		for _, below := range rows[i+1:] {
			if len(below) > rightColumn && strings.Join(below[rightColumn:], "") != "" {
				t.Errorf("%q", below[rightColumn:])
			}
		}
	}
	if told != 1 {
		t.Errorf("told %d times", told)
	}
}

// TestSummaryOnAScreen: all of the summary is 820 pixels high at most as it is shown, in
// the sample, with structures since a day and without.
func TestSummaryOnAScreen(t *testing.T) {
	for _, lang := range languages {
		for name, r := range map[string]*coverage.Result{"without a day": sample.Result(), "since a day": sinceDay()} {
			f := open(t, write(t, r, lang))
			sheet := summarySheet.name.In(lang)
			rows, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			points := 0.0
			for row := range rows {
				high, err := f.GetRowHeight(sheet, row+1)
				if err != nil {
					t.Fatal(err)
				}
				points += high
			}
			if pixels := points * 4 / 3 * summaryZoom / 100; pixels < 400 || pixels > 820 {
				t.Errorf("%v, %s: %.0f pixels in %d rows", lang, name, pixels, len(rows))
			}
		}
	}
}
