package exports

import (
	"encoding/json"
	"io"
	"math"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/reports"
)

// planSummary is a plan as JSON for other programs.
type planSummary struct {
	Objective   string        `json:"objective"`
	Limit       *float64      `json:"limit_min"` // null for mean and farthest
	New         int           `json:"new"`
	Value       *float64      `json:"value"` // people newly within, people × minutes, or minutes; null when there is no such time
	Bound       *float64      `json:"bound"`
	Gap         float64       `json:"gap"`
	Proved      bool          `json:"proved"`
	Seconds     float64       `json:"seconds"`
	Sites       []string      `json:"sites"`
	Curve       []planStep    `json:"curve"`
	Fewest      *planStep     `json:"fewest,omitempty"` // labels that cover all who can be
	Uncoverable []string      `json:"uncoverable"`
	Demands     int           `json:"communes"`
	People      int           `json:"people"`
	Beyond      int           `json:"people_beyond"` // the limit, today
	Candidates  int           `json:"candidates"`
	Fair        *fairPlan     `json:"farthest_first,omitempty"`
	Others      []planSummary `json:"others,omitempty"`    // the plans for the other limits asked
	ReadWith    *readWith     `json:"read_with,omitempty"` // of the first plan, for all
}

// readWith is what must be read with plans.
type readWith struct {
	Cautions map[string]string `json:"cautions"` // by language
	Errors   int               `json:"errors"`   // findings that set a row or an object aside
}

type planStep struct {
	K       int      `json:"k"`
	Value   *float64 `json:"value"`
	Bound   *float64 `json:"bound"`
	Proved  bool     `json:"proved"`
	Mean    *float64 `json:"mean_min"`    // people's mean time afterwards; null where nobody has any
	Longest *float64 `json:"longest_min"` // the longest afterwards
}

// fairPlan is the plan of as many labels that helps those farthest first.
type fairPlan struct {
	Sites  []string `json:"sites"`
	People int      `json:"people"` // newly within the limit
	planStep
}

// PlanSummary writes the first plan as JSON, the others within it.
func PlanSummary(w io.Writer, r *coverage.Result, took time.Duration) error {
	var all []planSummary
	for i := range r.Plans {
		all = append(all, summaryOf(&r.Plans[i], r.Study.Settings.Plan.New, took))
	}
	first := all[0]
	first.Others = all[1:]
	first.ReadWith = &readWith{Cautions: make(map[string]string), Errors: finding.CountBySeverity(r.Findings)[finding.Error]}
	for _, lang := range []reports.Lang{reports.French, reports.English} {
		first.ReadWith.Cautions[lang.String()] = strings.Join(reports.PlanCautions(lang, r), " ")
	}
	text, err := json.MarshalIndent(first, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(text, '\n'))
	return err
}

func summaryOf(p *coverage.Plan, asked int, took time.Duration) planSummary {
	s := planSummary{
		Objective: p.Objective.Code(), New: asked, Seconds: math.Round(took.Seconds()*1000) / 1000,
		Sites: []string{}, Curve: []planStep{}, Uncoverable: []string{},
		Demands: p.Demands.Communes, People: p.Demands.People, Beyond: p.Beyond.People, Candidates: p.Candidates,
	}
	if p.Objective == coverage.CoverMost {
		limit := p.Limit.Minutes()
		s.Limit = &limit
	}
	for i := range p.Curve {
		s.Curve = append(s.Curve, stepOf(p.Objective, &p.Curve[i]))
	}
	if last := p.Last(); last != nil {
		step := stepOf(p.Objective, last)
		s.Value, s.Bound, s.Proved, s.Gap = step.Value, step.Bound, step.Proved, last.Gap()
	}
	if p.Fewest != nil {
		step := stepOf(coverage.CoverMost, p.Fewest)
		s.Fewest = &step
	}
	for i := range p.Sites {
		s.Sites = append(s.Sites, p.Sites[i].Commune.Code)
	}
	if p.Fair != nil {
		fair := &fairPlan{Sites: []string{}, People: p.Fair.Last().AtLimit.People, planStep: stepOf(p.Fair.Objective, p.Fair.Last())}
		for i := range p.Fair.Sites {
			fair.Sites = append(fair.Sites, p.Fair.Sites[i].Commune.Code)
		}
		s.Fair = fair
	}
	for _, c := range p.Left {
		s.Uncoverable = append(s.Uncoverable, c.Commune.Code)
	}
	return s
}

func stepOf(o coverage.Objective, s *coverage.PlanStep) planStep {
	step := planStep{K: s.New, Proved: s.Proved}
	for _, v := range []struct {
		to   **float64
		from int64
	}{{&step.Value, s.Value}, {&step.Bound, s.Bound}} {
		if o == coverage.LeastFarthest && v.from >= int64(road.Unreached) {
			continue
		}
		value := InUnits(o, v.from)
		*v.to = &value
	}
	if s.Longest.Reached() {
		mean, longest := math.Round(s.Mean*10000)/10000, s.Longest.Minutes()
		step.Mean, step.Longest = &mean, &longest
	}
	return step
}
