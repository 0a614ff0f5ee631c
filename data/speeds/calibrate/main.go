package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/data/speeds"
	"acces30/data/speeds/reference"
)

func main() {
	shared := flag.String("shared", "../shared/data", "folder of the published files")
	caps := flag.String("caps", "", "highest speeds of the levels, km/h along the road, after commas; none by default")
	evaluations := flag.Int("evaluations", 150, "networks to try, at about a second each; 0 only measures the table as it is")
	flag.Parse()
	if err := run(context.Background(), os.Stdout, *shared, *caps, *evaluations); err != nil {
		fmt.Fprintln(os.Stderr, "calibrate:", err)
		os.Exit(1)
	}
}

// run fits the built-in table's speeds, shares and terminal time, the rest of
// the table being as it is.
func run(ctx context.Context, w io.Writer, shared, caps string, evaluations int) error {
	table, err := speeds.BuiltInInterCommune()
	if err != nil {
		return err
	}
	data, err := reference.Read(filepath.Join(shared, "reference", "gironde_osrm_metric.csv"),
		filepath.Join(shared, "communes", "communes_france.csv"))
	if err != nil {
		return err
	}
	highest, err := readCaps(caps, len(table.Params.Levels))
	if err != nil {
		return err
	}
	var failed error
	loss := func(x []float64) float64 {
		drives, err := data.Drives(ctx, withValues(table.Params, x, highest))
		if err != nil {
			failed = err
			return math.Inf(1)
		}
		return data.Loss(drives)
	}
	x := values(table.Params)
	if evaluations > 0 {
		x = minimise(loss, x, 0.15, evaluations)
	}
	if failed != nil {
		return failed
	}
	params := withValues(table.Params, x, highest)
	drives, err := data.Drives(ctx, params)
	if err != nil {
		return err
	}
	show(w, params, data, drives)
	return nil
}

func readCaps(text string, levels int) ([]float64, error) {
	caps := make([]float64, levels)
	for i := range caps {
		caps[i] = math.Inf(1)
	}
	if text == "" {
		return caps, nil
	}
	for i, part := range strings.Split(text, ",") {
		v, err := strconv.ParseFloat(part, 64)
		if err != nil || i >= levels {
			return nil, fmt.Errorf("caps %q: %d speeds after commas", text, levels)
		}
		caps[i] = v
	}
	return caps, nil
}

// values turns the parameters to fit into numbers that may take any value:
// speeds as logarithms of what each level adds, shares as logits.
func values(p intercommune.Params) []float64 {
	x := []float64{math.Log(p.Levels[0].Speed)}
	for i := 1; i < len(p.Levels); i++ {
		x = append(x, math.Sqrt(math.Max(p.Levels[i].Speed/p.Levels[i-1].Speed-1, 0.001)))
	}
	return append(x, logit(p.Kept[road.Suburban]), logit(p.Kept[road.Dense]/p.Kept[road.Suburban]), math.Sqrt(p.Terminal/60))
}

// withValues puts fitted values into parameters.
func withValues(p intercommune.Params, x []float64, caps []float64) intercommune.Params {
	p.Levels = append([]intercommune.Level(nil), p.Levels...)
	speed := math.Exp(x[0])
	for i := range p.Levels {
		if i > 0 {
			speed *= 1 + x[i]*x[i]
		}
		speed = min(speed, caps[i])
		p.Levels[i].Speed = speed
	}
	rest := x[len(p.Levels):]
	p.Kept[road.Suburban] = share(rest[0])
	p.Kept[road.Dense] = p.Kept[road.Suburban] * share(rest[1])
	p.Terminal = 60 * rest[2] * rest[2]
	return p
}

func logit(s float64) float64 {
	s = min(max(s, 0.01), 0.99)
	return math.Log(s / (1 - s))
}

// share is the inverse of logit, kept away from nothing.
func share(x float64) float64 { return max(1/(1+math.Exp(-x)), 0.06) }

// show prints the parameters and the errors as the table has them.
func show(w io.Writer, p intercommune.Params, data *reference.Data, drives []reference.Drive) {
	for _, l := range p.Levels {
		fmt.Fprintf(w, "level from %6d inhabitants: %.1f km/h, detour %.3f\n", l.PeopleFrom, l.Speed, l.Detour)
	}
	fmt.Fprintf(w, "kept: suburban %.3f, dense %.3f; terminal %.0f s; loss %.4f\n",
		p.Kept[road.Suburban], p.Kept[road.Dense], p.Terminal, data.Loss(drives))
	for _, fitted := range []bool{true, false} {
		fmt.Fprintf(w, "fitted: %v\n", fitted)
		for _, b := range data.Accuracy(drives, fitted) {
			fmt.Fprintln(w, line(b))
		}
	}
	absolute, signed := data.DistanceError(drives)
	fmt.Fprintf(w, "length against OSRM, held out: median absolute %.1f %%, median %+.1f %%\n", 100*absolute, 100*signed)
}

func line(b coverage.AccuracyBand) string {
	return fmt.Sprintf("  %3.0f to %3.0f min: %4d pairs, median absolute %5.1f %%, median %+5.1f %%, 9th decile %5.1f %%",
		b.From, b.To, b.Pairs, 100*b.MedianAbsolute, 100*b.Median, 100*b.NinthDecile)
}
