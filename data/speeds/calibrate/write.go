package main

import (
	"context"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/data/replace"
	"acces30/data/speeds"
	"acces30/data/speeds/reference"
)

// marker is the line of the table from which on all is written anew.
const marker = "# What follows is written by data/speeds/calibrate -write.\n"

// write puts the parameters of a model into a table, rounded, and what was measured
// of them as they are there. held is the errors on départements that took no part.
func (f *fitter) write(ctx context.Context, shared, name string, m model, held heldOut, rounds int) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	head, _, found := strings.Cut(string(text), marker)
	if !found {
		return fmt.Errorf("%s has no line %q", name, strings.TrimSpace(marker))
	}
	for _, p := range parameters {
		if head, err = setKey(head, p.table, p.key, *p.at(&m)); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	table, err := speeds.ParseInterCommune(name, []byte(head))
	if err != nil {
		return err
	}
	r, err := f.measure(ctx, model{table.Params, table.Settlement})
	if err != nil {
		return err
	}
	tail := f.provenance(rounds) + sharesText(f.country.AllErrors(r.shares), held.all) + countriesText(held.byKind) + accuracyText(f.gironde.Accuracy(r.gironde, false))
	margins, err := f.margins(ctx, shared, table)
	if err != nil {
		return err
	}
	return replace.File(name, func(w io.Writer) error {
		_, err := io.WriteString(w, head+marker+tail+margins)
		return err
	})
}

// setKey returns the text of a table with another value of a key, in four digits.
// The table within is its header and, with "#2", the second of that name.
func setKey(text, within, key string, value float64) (string, error) {
	header, nth, _ := strings.Cut(within, "#")
	count, _ := strconv.Atoi(nth) // 0 stands for the first
	lines := strings.SplitAfter(text, "\n")
	met, inside := 0, within == ""
	for i, line := range lines {
		if strings.HasPrefix(line, "[") {
			if strings.TrimSpace(line) == header {
				met++
			}
			inside = strings.TrimSpace(line) == header && met == max(count, 1)
		}
		if inside && strings.HasPrefix(line, key+" = ") {
			lines[i] = fmt.Sprintf("%s = %s\n", key, digits(value))
			return strings.Join(lines, ""), nil
		}
	}
	return "", fmt.Errorf("no key %q under %q", key, within)
}

// digits writes a number with four digits that count, without an exponent.
func digits(v float64) string {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 4, 64), 64)
	if err != nil { // never: it was written just now
		rounded = v
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}

// fitRounds is how many rounds the parameters of the program's own table had.
const fitRounds = 4

// provenance tells what the fit saw.
func (f *fitter) provenance(rounds int) string {
	fitted, pairs, drives := 0, 0, 0
	for _, d := range f.country.Departements {
		if d.Fitted {
			fitted++
		}
	}
	for _, p := range f.gironde.Pairs {
		if p.Fitted {
			pairs++
		}
	}
	for _, d := range f.country.ToHospital {
		if d.Fitted {
			drives++
		}
	}
	all := len(f.country.Departements)
	if rounds == 0 {
		return strings.Replace(f.provenance(fitRounds), "come from:", "come from, but for what is said of changes by hand:", 1)
	}
	return fmt.Sprintf(`#
# The parameters above come from: go run ./data/speeds/calibrate -rounds %d -write TABLE
# They saw the shares of people in %d departements (a hash of the code puts them into
# halves of %d and %d), %d of the %d drives in Gironde (METRIC), %d of the %d in Alsace
# (OSRM), and %d known drives.
`, rounds, all, fitted, all-fitted, pairs, len(f.gironde.Pairs), drives, len(f.country.ToHospital), len(reference.Known))
}

func sharesText(fitted, held []reference.ShareErrors) string {
	var b strings.Builder
	b.WriteString(`
# Errors of the shares of people within so many minutes, in points: root mean square
# by these parameters, which saw all of the departements; root mean square and mean
# where each half is computed by a fit on the other.
`)
	for k, e := range held {
		fmt.Fprintf(&b, "\n[[share_error]]\nminutes = %d\nfitted_points = %.2f\nheld_out_points = %.2f\nheld_out_mean_points = %.2f\n",
			e.Minutes, fitted[k].RMSE, e.RMSE, e.Bias)
	}
	return b.String()
}

func countriesText(kinds []coverage.CountryErrors) string {
	var b strings.Builder
	b.WriteString(`
# The same errors on the other half by kind of country, in points: dense: over half of
# the people live in communes of 1,500 people a km2 and more; else mountain: a quarter
# live where the program calls it mountains; else rural: over half live in communes
# under 300; else mixed. Few departements are of each kind.
`)
	for _, k := range kinds {
		fmt.Fprintf(&b, "\n[[country_error]]\ncountry = %q\ndepartements = %d\nminutes = %s\nheld_out_points = %s\nheld_out_mean_points = %s\n",
			k.Country.Code(), k.Departements, list(k.Minutes), list(k.HeldOut), list(k.HeldOutMean))
	}
	return b.String()
}

// list writes numbers as an array of the table.
func list[T int | float64](values []T) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = fmt.Sprint(v)
	}
	return "[" + strings.Join(texts, ", ") + "]"
}

func accuracyText(bands []coverage.AccuracyBand) string {
	var b strings.Builder
	b.WriteString(`
# Errors against METRIC of the pairs held out, in percent; a test computes them
# again. median_pct is the bias: above zero, the model is slower than METRIC.
`)
	for _, a := range bands {
		fmt.Fprintf(&b, "\n[[accuracy]]\nfrom_min = %g\nto_min = %g\npairs = %d\nmedian_absolute_pct = %s\nmedian_pct = %s\nninth_decile_pct = %s\n",
			a.From, a.To, a.Pairs, percent(a.MedianAbsolute), percent(a.Median), percent(a.NinthDecile))
	}
	return b.String()
}

// percent writes a share to the tenth of a percent, as the test that holds the
// table rounds it.
func percent(share float64) string {
	return strconv.FormatFloat(math.Round(share*1000)/10, 'f', 1, 64)
}

// margins measures the margins of error on drives held out.
func (f *fitter) margins(ctx context.Context, shared string, table *speeds.InterCommune) (string, error) {
	alsace, err := reference.ReadAlsace(filepath.Join(shared, "reference", "alsace_osrm_pairs.csv"),
		filepath.Join(shared, "communes", "communes_france.csv"))
	if err != nil {
		return "", err
	}
	var plains, hills []reference.Compared
	for _, data := range []*reference.Data{f.gironde, alsace} {
		off, err := data.DrivesAt(ctx, table.Params, road.OffPeak)
		if err != nil {
			return "", err
		}
		for _, d := range data.Modelled(off, off) { // margins are those off-peak
			switch d.Fitness {
			case coverage.Fit:
				plains = append(plains, d)
			case coverage.Hilly:
				hills = append(hills, d)
			}
		}
	}
	return marginsHead + marginsText("error", plains) + marginsText("error_in_hills", hills), nil
}

const marginsHead = `
# Margins of error: what a reference says of a time made with this table, by our
# time: the reference's time over ours at the 1st decile, the quartiles and the 9th
# decile. Measured on drives that took no part in any fit, and tried on others:
# go test ./data/speeds/reference -run Margins -v prints both. How sure a commune's
# flag is comes from them; without them no commune is called assured.
# Reference: METRIC on drives in Gironde held out from the fit (INSEE, DREES 2021),
# and OSRM on drives from communes of Alsace to hospitals (2016). The hills are the
# Vosges and the Jura: standard deviation of the mean altitudes of the communes
# within 10 km from 60 to 220 m. Higher and steeper country was not measured.
`

func marginsText(name string, drives []reference.Compared) string {
	var b strings.Builder
	for _, e := range reference.Margins(drives) {
		fmt.Fprintf(&b, "\n[[%s]]\nfrom_min = %g\nto_min = %g\nat_min = %g\npairs = %d\nratios = [%g, %g, %g, %g]\n",
			name, e.From, e.To, e.At, e.Pairs, e.FirstDecile, e.FirstQuartile, e.ThirdQuartile, e.NinthDecile)
	}
	return b.String()
}
