package sample

import (
	"context"
	"time"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/label"
	"acces30/coverage/road"
)

// Earlier makes the sample as it may have been some months before: a commune was
// within 30 minutes that is beyond now, others were nearer or farther, a structure was
// there that is gone, another was open longer.
func Earlier() *coverage.Result {
	r := Result()
	r.Study.Settings.Date = time.Date(2024, 5, 1, 0, 0, 0, 0, time.UTC)
	r.Study.Inputs = append([]coverage.Input(nil), r.Study.Inputs...)
	for i := range r.Study.Inputs {
		if r.Study.Inputs[i].Role == coverage.RoleStructures {
			r.Study.Inputs[i].SHA256 = "earlier"
		}
	}
	times := map[int]road.Deciseconds{0: 6600, 6: 17400, 9: 19800, 15: 8600}
	for i, t := range times {
		r.Communes[i].Nearest[0].Time = t
	}
	was := r.Study.Structures[0]
	was.ID, was.Name = "999", "France services disparue"
	was.Points = append([]coverage.ServicePoint(nil), was.Points...)
	for k := range was.Points {
		was.Points[k].ID, was.Points[k].Commune = was.ID, "57700"
		was.Points[k].Position = coverage.At(6.9, 49.2)
		was.Points[k].Hours = label.Week{Stated: true}
	}
	r.Study.Structures = append(r.Study.Structures, was)
	r.Structures = append(r.Structures, coverage.StructureReach{
		InScope: true, Weekly: was.Weekly(label.Known()), Within: make([]coverage.Count, 3), Points: make([]coverage.PointReach, len(was.Points)),
	})
	for i := range r.Structures {
		r.Structures[i].Structure = &r.Study.Structures[i]
	}
	r.Communes[9].Nearest[0].Structure = len(r.Structures) - 1
	Recount(r)
	return r
}

// Changed compares the sample with its earlier state: sites and speeds differ, the
// speeds alone add a minute for one commune.
func Changed() *compare.Comparison {
	before, after := Earlier(), Result()
	c := compare.New(before, after, compare.Options{Tolerance: road.Minute / 2, Moved: 200})
	c.Since = "2024-05"
	in := compare.Inputs{Differ: compare.Mix{compare.Sites: true, compare.Speeds: true}, Current: true}
	err := c.Explain(context.Background(), in, func(_ context.Context, mix compare.Mix) (*coverage.Result, error) {
		r := Earlier()
		if mix[compare.Sites] {
			r = Result()
		}
		if mix[compare.Speeds] && !mix[compare.Sites] {
			r.Communes[6].Nearest[0].Time += road.Minute
			Recount(r)
		}
		return r, nil
	})
	if err != nil {
		panic(err) // the sample can't fail
	}
	return c
}
