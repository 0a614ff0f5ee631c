package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"

	"acces30/coverage/road/intercommune"
	"acces30/data/speeds"
	"acces30/data/speeds/reference"
)

func main() {
	shared := flag.String("shared", "../shared/data", "folder of the published files")
	rounds := flag.Int("rounds", 0, "rounds of every fit, at some twenty networks each; 0 only measures the table as it is")
	flag.Parse()
	if err := run(context.Background(), os.Stdout, *shared, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, "calibrate:", err)
		os.Exit(1)
	}
}

// run measures the built-in table, or fits its parameters on each half and on both.
func run(ctx context.Context, w io.Writer, shared string, rounds int) error {
	table, err := speeds.BuiltInInterCommune()
	if err != nil {
		return err
	}
	f, err := newFitter(shared, table.Params)
	if err != nil {
		return err
	}
	chosen := model{table.Params, table.Settlement}
	if rounds == 0 {
		r, err := f.measure(ctx, chosen)
		if err != nil {
			return err
		}
		f.show(w, r)
		return nil
	}
	var held [2][]reference.ShareErrors
	for _, on := range []half{first, second, both} {
		m, err := f.fit(ctx, chosen, on, rounds)
		if err != nil {
			return err
		}
		r, err := f.measure(ctx, m)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "fitted on %v\n%v", on, m)
		f.show(w, r)
		if on != both {
			held[on] = f.country.Errors(r.shares, on != first)
		}
	}
	f.showHeld(w, held)
	return nil
}

func newFitter(shared string, params intercommune.Params) (*fitter, error) {
	var f fitter
	var err error
	if f.gironde, err = reference.Read(filepath.Join(shared, "reference", "gironde_osrm_metric.csv"),
		filepath.Join(shared, "communes", "communes_france.csv")); err != nil {
		return nil, err
	}
	if f.country, err = reference.ReadCountry(shared); err != nil {
		return nil, err
	}
	if f.around, err = intercommune.New(f.gironde.Places, params); err != nil {
		return nil, err
	}
	f.shape, err = intercommune.New(f.country.Places, params)
	return &f, err
}

// fit returns the model that fits a half best; what is not fitted is as chosen.
func (f *fitter) fit(ctx context.Context, chosen model, on half, rounds int) (model, error) {
	var failed error
	x := leastSquares(func(x []float64) []float64 {
		r, err := f.measure(ctx, chosen.with(x))
		if err != nil {
			failed = err
			return []float64{math.Inf(1)}
		}
		return f.residuals(r, on)
	}, start(), rounds)
	return chosen.with(x), failed
}

// show prints the errors of a model on each half.
func (f *fitter) show(w io.Writer, r *measured) {
	for _, fitted := range []bool{true, false} {
		name := map[bool]half{true: first, false: second}[fitted]
		fmt.Fprintf(w, "errors on %v\n  people within, points:", name)
		for _, e := range f.country.Errors(r.shares, fitted) {
			fmt.Fprintf(w, "  %d min %.2f (%+.2f)", e.Minutes, e.RMSE, e.Bias)
		}
		for _, b := range f.gironde.Accuracy(r.gironde, fitted) {
			fmt.Fprintf(w, "\n  Gironde, %2.0f to %2.0f min: %4d pairs, median absolute %5.1f %%, median %+5.1f %%, 9th decile %5.1f %%",
				b.From, b.To, b.Pairs, 100*b.MedianAbsolute, 100*b.Median, 100*b.NinthDecile)
		}
		absolute, signed, pairs := f.country.PairErrors(r.hospitals, fitted)
		fmt.Fprintf(w, "\n  Alsace, 15 to 60 min: %4d pairs, median absolute %5.1f %%, median %+5.1f %%\n", pairs, 100*absolute, 100*signed)
	}
	for i := range reference.Known {
		d := &reference.Known[i]
		fmt.Fprintf(w, "  %-30s %3.0f min, known as %3.0f (%+.0f %%)\n", d.Name, r.known[i], d.Minutes(), 100*(r.known[i]/d.Minutes()-1))
	}
}

// showHeld prints the errors of the shares on the départements that each fit left
// out, both halves together.
func (f *fitter) showHeld(w io.Writer, held [2][]reference.ShareErrors) {
	counts := [2]float64{} // départements left out by the fit on each half
	for _, d := range f.country.Departements {
		if d.Fitted {
			counts[second]++
		} else {
			counts[first]++
		}
	}
	fmt.Fprint(w, "people within, départements left out of each fit, points:")
	for k := range reference.Limits {
		a, b := held[first][k], held[second][k]
		n := counts[first] + counts[second]
		square := (a.RMSE*a.RMSE*counts[first] + b.RMSE*b.RMSE*counts[second]) / n
		fmt.Fprintf(w, "  %d min %.2f (%+.2f)", a.Minutes, math.Sqrt(square), (a.Bias*counts[first]+b.Bias*counts[second])/n)
	}
	fmt.Fprintln(w)
}
