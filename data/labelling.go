package data

import (
	_ "embed" // the built-in rules
	"slices"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/data/input"
	"acces30/data/parse"
	"acces30/data/table"
)

// knownRules are the rules of the label that are known, dated.
//
//go:embed label_rules.csv
var knownRules []byte

// KnownLabelRules returns the table of the rules that are known, to begin one's own
// with.
func KnownLabelRules() []byte { return slices.Clone(knownRules) }

// Columns of the rules of the label.
const (
	ruleFrom = iota
	ruleScope
	ruleHours
	ruleDays
	ruleAgents
	ruleTrained
	ruleToCheck
	ruleSource
)

var ruleColumns = []table.Column{
	ruleFrom:    {Key: "from", Meaning: "first day of the rule; empty: since ever", Names: []string{"from", "du", "depuis", "a_partir_du"}, Date: true},
	ruleScope:   {Key: "scope", Meaning: "structure (all its points together) or antenne (each apart)", Names: []string{"scope", "portee", "pour"}, Required: true},
	ruleHours:   {Key: "hours", Meaning: "hours a week at least; empty or 0 asks for nothing, as in the next columns", Names: []string{"hours", "heures"}},
	ruleDays:    {Key: "days", Meaning: "days a week at least", Names: []string{"days", "jours"}},
	ruleAgents:  {Key: "agents", Meaning: "agents at least", Names: []string{"agents"}},
	ruleTrained: {Key: "trained", Meaning: "agents who had the training, at least", Names: []string{"trained", "formes"}},
	ruleToCheck: {Key: "to_check", Meaning: "yes where its figures are still to be checked in the source", Names: []string{"to_check", "a_verifier"}},
	ruleSource:  {Key: "source", Meaning: "where it is said", Names: []string{"source"}},
}

// Columns of the table of agents.
const (
	agentsStructure = iota
	agentsStructureName
	agentsCount
	agentsTrained
)

var agentsColumns = []table.Column{
	agentsStructure:     {Key: "structure", Meaning: "number of the structure, or of one of its points in the list", Names: []string{"id_fs", "structure", "id_structure", "matricule"}, Required: true},
	agentsStructureName: {Key: "structure_name", Meaning: "name of that structure in the list: where the number is another's, the row is of the structure with this name", Names: []string{"nom_structure", "structure_name", "nom_de_la_structure"}},
	agentsCount:         {Key: "agents", Meaning: "agents who receive people; 0.5 for half-time", Names: []string{"agents", "nb_agents", "nombre_d_agents", "conseillers"}, Required: true},
	agentsTrained:       {Key: "trained", Meaning: "of these, those who had the training of the label; empty where it is not known", Names: []string{"formes", "trained", "agents_formes", "formation"}},
}

// mostAgents is from how many on one asks whether they are agents: the label asks for two.
const mostAgents = 20

// readLabelRules reads the rules of the label: a file of the analyst's, or those known.
func (l *loading) readLabelRules() error {
	if l.opts.LabelRules == "" {
		layout := table.Layout{Columns: ruleColumns}
		t, err := table.Read("label_rules.csv", knownRules, layout)
		if err != nil {
			return err
		}
		return l.addLabelRules(t, layout)
	}
	in, t, layout, err := l.read(l.opts.LabelRules, labelRulesTable, coverage.RoleLabelRules, input.Table{})
	if err != nil {
		return err
	}
	if err := l.addLabelRules(t, layout); err != nil {
		return err
	}
	in.Kept = len(t.Rows)
	l.addInput(in)
	return nil
}

// maxRules is more than the label will ever have: every structure is held against all.
const maxRules = 1000

// addLabelRules adds the rules of a table.
func (l *loading) addLabelRules(t *table.Table, layout table.Layout) error {
	indexes, err := t.Locate(layout)
	if err != nil {
		return err
	}
	if len(t.Broken) > 0 {
		return input.Errorf(t.File, fault.T("la ligne %d est illisible (%s), et les verdicts dépendent de chaque règle", "line %d can't be read (%s), and verdicts hang on every rule"), t.Broken[0].Line, t.Broken[0].Reason)
	}
	if len(t.Rows) == 0 {
		return input.Errorf(t.File, fault.T("il n'y a là aucune règle : ne la donnez pas, et celles qui sont connues servent", "there is no rule in it: leave it out to use those known"))
	}
	if len(t.Rows) > maxRules {
		return input.Errorf(t.File, fault.T("il y a %d règles : une table de plus de %d n'est pas celle de ce que demande le label", "has %d rules: a table of over %d is not one of what the label asks for"), len(t.Rows), maxRules)
	}
	l.report(tableFindings(t, layout.Columns, indexes)...)
	for _, cells := range t.Rows {
		r := &record{table: t, columns: layout.Columns, indexes: indexes, row: cells}
		rule, err := r.rule()
		if err != nil {
			return err
		}
		l.study.Settings.LabelRules = append(l.study.Settings.LabelRules, rule)
	}
	return nil
}

// rule reads a rule; one that can't be read is an error, as verdicts hang on it.
func (r *record) rule() (label.Rule, error) {
	rule := label.Rule{Source: r.text(ruleSource)}
	fault := func(column int) error {
		return input.Errorf(r.table.File, fault.T("ligne %d : %q dans la colonne %q est illisible", "line %d: %q in the column %q can't be read"), r.row.Line, r.text(column), r.source(column).Column)
	}
	if text := r.text(ruleFrom); text != "" {
		day, ok := parse.Date(text)
		if !ok {
			return rule, fault(ruleFrom)
		}
		rule.From = day
	}
	switch table.Fold(r.text(ruleScope)) {
	case "structure":
	case "antenne", "branch":
		rule.Branch = true
	default:
		return rule, fault(ruleScope)
	}
	for i, at := range []*float64{&rule.Hours, &rule.Days, &rule.Agents, &rule.Trained} {
		value, ok := r.amount(ruleHours + i)
		if !ok {
			return rule, fault(ruleHours + i)
		}
		*at = value
	}
	switch table.Fold(r.text(ruleToCheck)) {
	case "", "no", "non":
	case "yes", "oui":
		rule.ToCheck = true
	default:
		return rule, fault(ruleToCheck)
	}
	return rule, nil
}

// maxAmount is the largest number of hours, days or agents that is read.
const maxAmount = 1000

// amount reads a number of 0 or more; 0 where nothing stands.
func (r *record) amount(column int) (value float64, ok bool) {
	text := strings.ReplaceAll(r.text(column), ",", ".")
	if text == "" {
		return 0, true
	}
	value, err := strconv.ParseFloat(text, 64)
	return value, err == nil && value >= 0 && value <= maxAmount
}

// readAgents reads who receives people, where the analyst gives it.
func (l *loading) readAgents() error {
	if l.opts.Agents == "" || l.study.Settings.NoStructures {
		return nil
	}
	in, t, layout, err := l.read(l.opts.Agents, agentsTable, coverage.RoleAgents, input.Table{})
	if err != nil {
		return err
	}
	indexes, err := t.Locate(layout)
	if err != nil {
		return err
	}
	listed := listPoints(l.structures)
	l.report(tableFindings(t, layout.Columns, indexes)...)
	var unknown []*structure // of whose agents a row can't be read
	for _, cells := range t.Rows {
		r := &record{table: t, columns: layout.Columns, indexes: indexes, row: cells}
		at, known, numbered := listed.find(r.text(agentsStructure), r.text(agentsStructureName), "")
		s := at.structure
		agents, ok := r.amount(agentsCount)
		trained, okTrained := r.amount(agentsTrained)
		switch {
		case !known && numbered:
			r.report(finding.PointStructureOther.Found(finding.Word(r.text(agentsStructureName))), agentsStructure, r.text(agentsStructure))
		case !known:
			r.report(finding.PointStructureUnknown.Found(), agentsStructure, r.text(agentsStructure))
		case !ok || r.text(agentsCount) == "":
			r.report(finding.AgentsInvalid.Found(), agentsCount, r.text(agentsCount))
			unknown = append(unknown, s)
		default:
			if !okTrained {
				r.report(finding.AgentsInvalid.Found(), agentsTrained, r.text(agentsTrained))
			}
			if agents > mostAgents {
				r.report(finding.AgentsMany.Found(), agentsCount, r.text(agentsCount))
			}
			if trained > agents {
				r.report(finding.AgentsTrainedMore.Found(finding.Word(r.text(agentsCount))), agentsTrained, r.text(agentsTrained))
			}
			s.Staff = s.Staff.With(agents, trained, okTrained && r.text(agentsTrained) != "")
			in.Kept++
		}
		l.report(r.findings...)
	}
	for _, s := range unknown {
		s.Staff = coverage.Staff{}
	}
	l.addInput(in)
	return nil
}
