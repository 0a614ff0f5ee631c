package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"

	"acces30/coverage"
	"acces30/coverage/road/intercommune"
	"acces30/data/speeds"
	"acces30/data/speeds/reference"
)

func main() {
	shared := flag.String("shared", "../shared/data", "folder of the published files")
	rounds := flag.Int("rounds", 0, "rounds of every fit, at some twenty networks each; 0 only measures the table as it is, and with -write measures it again")
	write := flag.String("write", "", "table to write the parameters fitted on both halves into, with what was measured of them")
	flag.Parse()
	if err := run(context.Background(), os.Stdout, *shared, *rounds, *write); err != nil {
		fmt.Fprintln(os.Stderr, "calibrate:", err)
		os.Exit(1)
	}
}

// run measures the built-in table, or fits its parameters on each half and on both,
// and writes them where it is told to.
func run(ctx context.Context, w io.Writer, shared string, rounds int, write string) error {
	table, err := speeds.BuiltInInterCommune()
	if err != nil {
		return err
	}
	f, err := newFitter(shared, table.Params)
	if err != nil {
		return err
	}
	m := model{table.Params, table.Settlement}
	if rounds == 0 {
		if err := f.measureAndShow(ctx, w, m, nil); err != nil || write == "" {
			return err
		}
		return f.write(ctx, shared, write, m, published(table), 0)
	}
	var shares [2][][]float64 // by the fits on halves
	chosen := m
	for _, on := range []half{first, second, both} {
		if m, err = f.fit(ctx, chosen, on, rounds); err != nil {
			return err
		}
		fmt.Fprintf(w, "fitted on %v\n%v", on, m)
		var r measured
		if err := f.measureAndShow(ctx, w, m, &r); err != nil {
			return err
		}
		if on != both {
			shares[on] = r.shares
		}
	}
	held := f.heldOut(shares)
	held.show(w)
	if write == "" {
		return nil
	}
	return f.write(ctx, shared, write, m, held, rounds)
}

// heldOut are the errors of the shares of people on the départements that each fit
// left out, both ways together.
type heldOut struct {
	all    []reference.ShareErrors
	byKind []coverage.CountryErrors
}

// published are the errors on départements left out that stand in a table: they are
// those of its last fit.
func published(table *speeds.InterCommune) heldOut {
	h := heldOut{byKind: table.Info().CountryErrors}
	for _, e := range table.Info().ShareErrors {
		h.all = append(h.all, reference.ShareErrors{Minutes: e.Minutes, RMSE: e.HeldOut, Bias: e.HeldOutMean})
	}
	return h
}

// show prints the errors.
func (h *heldOut) show(w io.Writer) {
	fmt.Fprint(w, "people within, départements left out of each fit, points:")
	for _, e := range h.all {
		fmt.Fprintf(w, "  %d min %.2f (%+.2f)", e.Minutes, e.RMSE, e.Bias)
	}
	for _, k := range h.byKind {
		fmt.Fprintf(w, "\n  %-8s %2d départements:", k.Country.Code(), k.Departements)
		for i, minutes := range k.Minutes {
			fmt.Fprintf(w, "  %d min %.2f (%+.2f)", minutes, k.HeldOut[i], k.HeldOutMean[i])
		}
	}
	fmt.Fprintln(w)
}

// measureAndShow measures a model and prints its errors; into, where there is one,
// has what was measured.
func (f *fitter) measureAndShow(ctx context.Context, w io.Writer, m model, into *measured) error {
	r, err := f.measure(ctx, m)
	if err != nil {
		return err
	}
	f.show(w, r)
	if into != nil {
		*into = *r
	}
	return nil
}

func newFitter(shared string, params intercommune.Params) (*fitter, error) {
	f := fitter{steps: memory[*measured]{most: 1000}}
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
		r, err := f.steps.get(fmt.Sprint(x), func() (*measured, error) { return f.measure(ctx, chosen.with(x)) })
		if err != nil {
			failed = err
			return []float64{math.Inf(1)}
		}
		return f.residuals(r, on)
	}, start(), anchor, rounds)
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

// heldOut returns the errors of the shares of people on the départements that each
// fit left out, both ways together.
func (f *fitter) heldOut(by [2][][]float64) heldOut {
	shares := make([][]float64, len(f.country.Departements))
	for i, d := range f.country.Departements {
		if shares[i] = by[first][i]; d.Fitted {
			shares[i] = by[second][i]
		}
	}
	return heldOut{f.country.AllErrors(shares), f.country.KindErrors(shares)}
}
