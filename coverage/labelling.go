package coverage

import (
	"acces30/coverage/label"
)

// Staff is what the analyst knows of those who receive people at a structure.
type Staff struct {
	Known   bool
	Agents  float64 // in persons; halves are those of half-time
	Trained float64 // of these, those who had the training of the label
	// TrainedKnown is false where the table does not tell the training.
	TrainedKnown bool
}

// With returns the staff with those of one more row of the table; their training is
// known only while every row tells it.
func (s Staff) With(agents, trained float64, trainedKnown bool) Staff {
	return Staff{
		Known: true, Agents: s.Agents + agents,
		Trained: s.Trained + trained, TrainedKnown: trainedKnown && (s.TrainedKnown || !s.Known),
	}
}

// Rule returns the rule of the label for structures on the day of the study.
func (s *Settings) Rule() label.Rule {
	if rule, found := label.InForce(s.LabelRules, s.Date, false); found {
		return rule
	}
	return label.Known()
}

// Labelled is what can be said of a label's criteria at a structure, or at one of its
// antennes taken apart. Verdicts are by the hours published and by the staff given.
type Labelled struct {
	Structure *StructureReach // nil of a project
	Project   *ProjectReach   // nil of a structure that holds its label
	Branch    *ServicePoint   // nil for the structure as a whole, all its points together
	Week      label.Week
	Criteria  label.Criteria
	Agents    label.Verdict
	Training  label.Verdict
}

// Staff is that of the structure, or that planned.
func (l *Labelled) Staff() *Staff {
	if l.Project != nil {
		return &l.Project.Project.Staff
	}
	return &l.Structure.Structure.Staff
}

// Worst returns the verdict that decides: what is not met before what is not stated.
func (l *Labelled) Worst() label.Verdict {
	worst := label.NotAsked
	for _, v := range []label.Verdict{l.Criteria.Hours, l.Criteria.Days, l.Agents, l.Training} {
		switch {
		case v == label.NotMet:
			return label.NotMet
		case v == label.NotStated, v == label.Met && worst == label.NotAsked:
			worst = v
		}
	}
	return worst
}

// Judged counts the structures in scope of which the opening criteria asked for can be
// told, met or not, and those of which one can't; where none is asked for, nothing can.
func (r *Result) Judged() (judged, unjudged int) {
	for i := range r.Structures {
		criteria := &r.Structures[i].Weekly.Criteria
		switch {
		case !r.Structures[i].InScope:
		case criteria.Hours == label.NotStated, criteria.Days == label.NotStated,
			criteria.Hours == label.NotAsked && criteria.Days == label.NotAsked:
			unjudged++
		default:
			judged++
		}
	}
	return judged, unjudged
}

// Labelling judges the structures in scope, each with its antennes below it, then the
// projects.
func (r *Result) Labelling() []Labelled {
	settings := &r.Study.Settings
	rule := settings.Rule()
	branchRule, _ := label.InForce(settings.LabelRules, settings.Date, true) // without one nothing is asked
	var all []Labelled
	for i := range r.Structures {
		s := &r.Structures[i]
		if !s.InScope {
			continue
		}
		staff := &s.Structure.Staff
		all = append(all, Labelled{
			Structure: s, Week: s.Weekly.Week, Criteria: s.Weekly.Criteria,
			Agents:   label.Compare(staff.Agents, staff.Known, rule.Agents),
			Training: label.Compare(staff.Trained, staff.TrainedKnown, rule.Trained),
		})
		for k := range s.Structure.Points {
			if p := &s.Structure.Points[k]; p.Kind == Branch {
				all = append(all, Labelled{
					Structure: s, Branch: p, Week: p.Hours, Criteria: label.Judge(p.Hours, branchRule),
					Agents: label.NotAsked, Training: label.NotAsked,
				})
			}
		}
	}
	for i := range r.Projects {
		all = append(all, r.Projects[i].Judged())
	}
	return all
}
