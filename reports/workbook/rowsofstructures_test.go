package workbook

import (
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"
	"acces30/reports/workbook/internal/excel"
)

// TestRowsOfTheLabel: what a structure, an antenne and a project are judged with, by the
// known criteria and by others, and what comes of all of them.
func TestRowsOfTheLabel(t *testing.T) {
	holdRows[coverage.Labelled](t, "known criteria", newBook(manyProjects(), Options{Lang: reports.English}).labelled(),
		"653|France services de Metz - Bellecroix|structure as a whole|fixed|2022-01-01|30|met|5|met|-|no known criterion|-|no known criterion|-|-|-|-|-|criteria met",
		"1999|Bus France services département de la Moselle|structure as a whole|itinerant|2021-04-01|-|not stated|-|not stated|-|no known criterion|-|no known criterion|-|-|-|-|-|to be completed: a criterion is not stated",
		"3035|France services multisites du Bouzonvillois Trois Frontières - Site de Bouzonville|structure as a whole|multi-site|-|22.5|not met|5|met|-|no known criterion|-|no known criterion|-|-|-|-|-|under a criterion, to be checked on the spot",
		"2779|France services de L'Hôpital-Folschviller|structure as a whole|fixed with branches|2022-10-01|34|met|5|met|-|no known criterion|-|no known criterion|-|-|-|-|-|criteria met",
		"2779|France services de L'Hôpital-Folschviller|antenne: Antenne de L'Hôpital|fixed with branches|2022-10-01|12|no known criterion|3|no known criterion|-|no known criterion|-|no known criterion|-|-|-|-|-|no known criterion",
		"-|Maison A|project of a structure|-|-|20|not met|-|not stated|-|no known criterion|-|no known criterion|Bitche|-|1|2|640|under a criterion, as planned",
		"-|Antenne B|project of an antenne|-|-|-|no known criterion|-|no known criterion|-|no known criterion|-|no known criterion|Metz|-|-|-|-|no known criterion",
		"-|Maison C|project of a structure|-|-|30|met|5|met|2|no known criterion|1|no known criterion|Dabo|2025-03-01|11|22|33|criteria met",
		"-|Maison D|project of a structure|-|-|25|met|4.5|not met|-|no known criterion|-|no known criterion|Forbach|-|-|-|-|under a criterion, as planned")
	holdRows[coverage.Labelled](t, "criteria of one's own", newBook(ruled(), Options{Lang: reports.English}).labelled(),
		"653|France services de Metz - Bellecroix|structure as a whole|fixed|2022-01-01|30|met|5|met|2|met|1|met|-|-|-|-|-|criteria met",
		"1999|Bus France services département de la Moselle|structure as a whole|itinerant|2021-04-01|-|not stated|-|not stated|1.5|not met|-|not stated|-|-|-|-|-|under a criterion, to be checked on the spot",
		"3035|France services multisites du Bouzonvillois Trois Frontières - Site de Bouzonville|structure as a whole|multi-site|-|22.5|not met|5|met|-|not stated|1|met|-|-|-|-|-|under a criterion, to be checked on the spot",
		"2779|France services de L'Hôpital-Folschviller|structure as a whole|fixed with branches|2022-10-01|34|met|5|met|-|not stated|-|not stated|-|-|-|-|-|to be completed: a criterion is not stated",
		"2779|France services de L'Hôpital-Folschviller|antenne: Antenne de L'Hôpital|fixed with branches|2022-10-01|12|met|3|no known criterion|-|no known criterion|-|no known criterion|-|-|-|-|-|criteria met",
		"-|Maison B|project of a structure|-|-|12|not met|2|not met|-|not stated|-|not stated|Bitche|-|-|-|-|under a criterion, as planned")
}

// TestRowsOfClosures: whom each structure is nearest to, who would be beyond without it,
// which take them over and which should not close too.
func TestRowsOfClosures(t *testing.T) {
	holdRows[coverage.Closure](t, "closures", newBook(sample.Result(), Options{Lang: reports.English}).closures(),
		"France services de L'Hôpital-Folschviller|2779|29300|0|0|0|not stated|+FS de Longwy (29,300)|90295|0|FS multisites du Bouzonvillois Trois Frontières - Site de Bouzonville",
		"France services de Metz - Bellecroix|653|124206|0|2412|0|not stated|Bus FS département de la Moselle (124,206)|259604.66666666666|0|Bus FS département de la Moselle",
		"France services multisites du Bouzonvillois Trois Frontières - Site de Bouzonville|3035|5854|5554|5554|0|not stated|FS de L'Hôpital-Folschviller (5,854)|141717.5|0|FS de L'Hôpital-Folschviller",
		"Bus France services département de la Moselle|1999|7413|4903|4903|7413|not stated|FS multisites du Bouzonvillois Trois Frontières - Site de Bouzonville (2,510)|25100|4903|FS de Metz - Bellecroix")
}

// TestRowsOfLongerHours: the half-day of most use is told with whom it helps.
func TestRowsOfLongerHours(t *testing.T) {
	r := sample.Result()
	for k := range r.Widenings[1].Halves {
		r.Widenings[1].Halves[k] = coverage.Count{Communes: k + 1, People: 100 + 10*k}
	}
	holdRows[*coverage.Widening](t, "longer hours", newBook(r, Options{Lang: reports.English}).longerHours(),
		"653|France services de Metz - Bellecroix|Wednesday afternoon|30|9144|9144|4|9144",
		"1999|Bus France services département de la Moselle|Saturday morning|-|5290|200|11|200")
}

// TestMarksOfTheCurve: shares stand in the column of marks at the limits alone.
func TestMarksOfTheCurve(t *testing.T) {
	table := newBook(sample.Result(), Options{Lang: reports.English}).curve().(*excel.Table[coverage.CurvePoint])
	table.Rows = slices.DeleteFunc(table.Rows, func(c coverage.CurvePoint) bool { return c.Limit.Minutes() < 14 || c.Limit.Minutes() > 21 })
	holdRows[coverage.CurvePoint](t, "minutes", table,
		"14|144551|9|0.7910936225871948|-",
		"15|144551|9|0.7910936225871948|0.7910936225871948",
		"16|146896|10|0.8039272560104639|-",
		"17|146896|10|0.8039272560104639|-",
		"18|146896|10|0.8039272560104639|-",
		"19|146896|10|0.8039272560104639|-",
		"20|146963|11|0.8042939312511288|0.8042939312511288",
		"21|149963|12|0.8207122256092555|-")
}

// TestRowsOfSources: built-in files are named so, and rows are counted where there are any.
func TestRowsOfSources(t *testing.T) {
	r := sample.Result()
	r.Study.Inputs = []coverage.Input{
		{Role: coverage.RoleCommunes, Title: "A", Publisher: "B", Vintage: "C", Licence: "D", BuiltIn: true, Rows: 10, Kept: 9, SHA256: "e"},
		{Role: coverage.RoleStructures, File: "f.csv", BuiltIn: true, Rows: 10},
		{Role: coverage.RoleRoads, File: "g.osm.pbf", Rows: 10, Kept: 9},
	}
	holdRows[coverage.Input](t, "inputs", newBook(r, Options{Lang: reports.English}).sources(),
		"Communes|A|B|C|D|built into the program|10|9|e",
		"France services structures|-|-|-|-|f.csv (built into the program)|10|0|-",
		"Roads|-|-|-|-|g.osm.pbf|10|9|-")
}
