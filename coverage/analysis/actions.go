package analysis

import (
	"cmp"
	"context"
	"math/bits"
	"slices"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"
)

// actions sets new houses, antennes, longer hours, moves and closures beside each
// other, each taken alone. At most as many of a kind as new labels are asked for.
func (p *planning) actions(ctx context.Context) error {
	var all []coverage.Action
	seen := make(map[*coverage.Commune]bool)
	for i := range p.result.Plans {
		plan := &p.result.Plans[i]
		for _, c := range plan.Last().Sites {
			if seen[c] {
				continue
			}
			seen[c] = true
			opened, err := p.openings(ctx, c, plan.Limit)
			if err != nil {
				return err
			}
			all = append(all, opened...)
		}
	}
	for i := range p.result.Rounds {
		r := &p.result.Rounds[i]
		all = append(all, coverage.Action{
			Kind: coverage.RunBus, Limit: r.Limit, Stops: len(r.Stops), Hours: r.LeastHours(),
			Gained: r.Step.Newly, Lost: make([]coverage.Count, len(r.Step.Newly)), Price: p.study.Settings.Costs.Bus,
		})
	}
	moves, err := p.moves(ctx)
	if err != nil {
		return err
	}
	all = append(all, moves...)
	all = append(all, p.hours()...)
	all = append(all, p.closings()...)
	slices.SortStableFunc(all, func(a, b coverage.Action) int { return cmp.Compare(a.Kind, b.Kind) })
	p.result.Actions = all
	return nil
}

// openings are a new house in a commune, and an antenne there instead.
func (p *planning) openings(ctx context.Context, c *coverage.Commune, limit road.Deciseconds) ([]coverage.Action, error) {
	reaches, err := p.reachOf(ctx, []int{slices.Index(p.candidates, c)})
	if err != nil {
		return nil, err
	}
	gained, _ := p.open(p.now(), reaches[0], limit)
	costs := &p.study.Settings.Costs
	house := coverage.Action{
		Kind: coverage.OpenHouse, Limit: limit, Open: c, Price: costs.House,
		Gained: gained, Lost: make([]coverage.Count, len(gained)),
	}
	all := []coverage.Action{house}
	for i := range p.result.Communes {
		if row := &p.result.Communes[i]; row.Commune == c {
			if parent, drive := p.parent(row); parent != nil {
				branch := house
				branch.Kind, branch.At, branch.Drive, branch.Price = coverage.OpenBranch, parent, drive, costs.Branch
				all = append(all, branch)
			}
		}
	}
	return all, nil
}

// parent is the structure that an antenne in a commune would belong to: the nearest
// one of the département; nil where none of the nearest is.
func (p *planning) parent(c *coverage.CommuneAccess) (*coverage.StructureReach, road.Deciseconds) {
	for _, near := range c.Nearest {
		if near.Structure != coverage.NoStructure && p.result.Structures[near.Structure].InScope {
			return &p.result.Structures[near.Structure], near.Time
		}
	}
	return nil, 0
}

// closings are the closures that harm least.
func (p *planning) closings() []coverage.Action {
	closures := p.result.Closures()
	var all []coverage.Action
	for i := range closures[:min(len(closures), p.study.Settings.Plan.New)] {
		c := &closures[i]
		all = append(all, coverage.Action{
			Kind: coverage.CloseHouse, At: c.Structure,
			Gained: make([]coverage.Count, len(c.Lost)), Lost: c.Lost, Price: c.Saved.Times(-1),
		})
	}
	return all
}

// hours are the structures whose stated hours do not meet the label's criteria, where
// meeting them would give people an open point on as many days as the rule of the date asks
// for; most people first.
func (p *planning) hours() []coverage.Action {
	limits := p.study.Settings.Limits()
	rule := p.study.Settings.Rule()
	asked := rule.OpenDays()
	var all []coverage.Action
	for i := range p.result.Structures {
		s := &p.result.Structures[i]
		criteria := &s.Weekly.Criteria
		if !s.InScope || criteria.Hours != label.NotMet && criteria.Days != label.NotMet {
			continue
		}
		longer := coverage.Action{
			Kind: coverage.LongerHours, At: s, Hours: max(0, rule.Hours-float64(criteria.Minutes)/60),
			Gained: make([]coverage.Count, len(limits)), Lost: make([]coverage.Count, len(limits)),
		}
		longer.Price.Running = p.study.Settings.Costs.Hour.Times(longer.Hours)
		days := moreDays(s.Weekly.Week.OpenDays(), asked)
		for _, m := range s.Reached {
			c := &p.result.Communes[m.Index]
			if _, stated := c.DaysOpen(); stated && m.Time <= p.study.Settings.Threshold &&
				bits.OnesCount8(c.OpenDays) < asked && bits.OnesCount8(c.OpenDays|days) >= asked {
				longer.LabelDays.Add(c.Commune)
			}
		}
		if longer.LabelDays.People > 0 {
			all = append(all, longer)
		}
	}
	slices.SortStableFunc(all, func(a, b coverage.Action) int { return cmp.Compare(b.LabelDays.People, a.LabelDays.People) })
	return all[:min(len(all), p.study.Settings.Plan.New)]
}

// moreDays adds days to those of a week, Monday first, until there are as many as asked.
func moreDays(days uint8, asked int) uint8 {
	for day := range 7 {
		if bits.OnesCount8(days) < asked {
			days |= 1 << day
		}
	}
	return days
}
