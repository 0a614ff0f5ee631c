package data

import (
	"cmp"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/table"
)

// Columns of the table of projects.
const (
	projectName = iota
	projectKind
	projectCommune
	projectLat
	projectLon
	projectPosition
	projectMonday
	projectTuesday
	projectWednesday
	projectThursday
	projectFriday
	projectSaturday
	projectSunday
	projectHours
	projectDays
	projectAgents
	projectTrained
	projectFrom
)

var projectColumns = []table.Column{
	projectName:     {Key: "name", Meaning: "name of the project", Names: []string{"nom", "name", "projet", "libelle"}, Required: true},
	projectKind:     {Key: "kind", Meaning: "structure, or antenne; structure where it is empty", Names: []string{"nature", "kind", "type"}},
	projectCommune:  {Key: "commune", Meaning: "INSEE code of the commune, or its name", Names: pointColumns[pointCommune].Names, Required: true, Unless: [][]int{{projectLat, projectLon}, {projectPosition}}},
	projectLat:      {Key: "lat", Meaning: "latitude; without a position the project stands at the commune's reference point", Names: latNames},
	projectLon:      {Key: "lon", Meaning: "longitude", Names: lonNames},
	projectPosition: {Key: "position", Meaning: "both in one column", Names: positionNames},
	projectMonday:   {Key: "monday", Lines: true, Meaning: "hours planned by weekday, as in the list of structures", Names: pointColumns[pointMonday].Names},
	projectTuesday:  {Key: "tuesday", Lines: true, Names: pointColumns[pointTuesday].Names}, projectWednesday: {Key: "wednesday", Lines: true, Names: pointColumns[pointWednesday].Names},
	projectThursday: {Key: "thursday", Lines: true, Names: pointColumns[pointThursday].Names}, projectFriday: {Key: "friday", Lines: true, Names: pointColumns[pointFriday].Names},
	projectSaturday: {Key: "saturday", Lines: true, Names: pointColumns[pointSaturday].Names}, projectSunday: {Key: "sunday", Lines: true, Names: pointColumns[pointSunday].Names},
	projectHours:   {Key: "hours", Meaning: "hours a week planned, where those by weekday are not known yet", Names: []string{"heures", "heures_semaine", "heures_par_semaine", "hours"}},
	projectDays:    {Key: "days", Meaning: "days a week planned", Names: []string{"jours", "jours_semaine", "jours_par_semaine", "days"}},
	projectAgents:  {Key: "agents", Meaning: "agents planned; 0.5 for half-time", Names: agentsColumns[agentsCount].Names},
	projectTrained: {Key: "trained", Meaning: "of these, those who have the training of the label", Names: agentsColumns[agentsTrained].Names},
	projectFrom:    {Key: "from", Meaning: "first day planned: the rule of the label of that day counts", Names: pointColumns[pointFrom].Names, Date: true},
}

var projectWeekdays = []int{projectMonday, projectTuesday, projectWednesday, projectThursday, projectFriday, projectSaturday, projectSunday}

// readProjects reads the candidates to a label.
func (l *loading) readProjects() error {
	if l.opts.Projects == "" {
		return nil
	}
	in, t, layout, err := l.read(l.opts.Projects, projectsTable, coverage.RoleProjects, input.Table{})
	if err != nil {
		return err
	}
	indexes, err := t.Locate(layout)
	if err != nil {
		return err
	}
	l.report(tableFindings(t, layout.Columns, indexes)...)
	for _, cells := range t.Rows {
		if in.Kept == maxKept {
			return tooMany(in.File, fault.T("projets", "projects"))
		}
		r := &record{table: t, columns: layout.Columns, indexes: indexes, row: cells}
		if p, ok := l.project(r); ok {
			l.study.Projects = append(l.study.Projects, p)
			in.Kept++
		}
		l.report(r.findings...)
	}
	if in.Kept == 0 {
		return input.Errorf(in.File, fault.T("aucune ligne n'est un projet dans le territoire étudié", "no row is a project in the study area"))
	}
	l.addInput(in)
	return nil
}

// project reads a row; ok is false, with a finding, when its commune is not known.
func (l *loading) project(r *record) (p coverage.Project, ok bool) {
	r.subject = r.text(projectName)
	commune := l.placeProject(r, &p)
	if commune == nil {
		r.report(finding.ProjectElsewhere.Found(), projectCommune, r.text(projectCommune))
		return p, false
	}
	p.Commune, p.CommuneName = commune.Code, commune.Name
	if !p.Position.Known {
		p.Position, _ = commune.Reference(l.study.Settings.Reference)
		p.AtSeat = true
	}
	p.Name, p.Source = cmp.Or(r.subject, commune.Name), r.source(table.Missing)
	switch kind := table.Fold(r.text(projectKind)); kind {
	case "", "structure", "principal", "fixe":
	case "antenne", "branch":
		p.Branch = true
	default:
		r.report(finding.PointKindUnknown.Found(), projectKind, r.text(projectKind))
	}
	p.Hours = r.week(projectWeekdays)
	p.Totals.Hours, p.Totals.HoursKnown = r.figure(projectHours, 168)
	p.Totals.Days, p.Totals.DaysKnown = r.figure(projectDays, 7)
	p.Staff.Agents, p.Staff.Known = r.figure(projectAgents, maxAmount)
	p.Staff.Trained, p.Staff.TrainedKnown = r.figure(projectTrained, maxAmount)
	if p.Staff.Known && p.Staff.Trained > p.Staff.Agents {
		r.report(finding.AgentsTrainedMore.Found(finding.Word(r.text(projectAgents))), projectTrained, r.text(projectTrained))
	}
	p.From = r.day(projectFrom)
	return p, true
}

// placeProject finds the commune of a project by its code, its name or its position;
// nil when it is none of the study area.
func (l *loading) placeProject(r *record, p *coverage.Project) *coverage.Commune {
	where := insee.FranceAround(l.communes.scope)
	code, isCode := r.commune(projectCommune, table.Missing)
	if isCode {
		where = insee.ZoneOf(code)
	}
	p.Position = r.position(pointAt{projectLon, projectLat, projectPosition}, where)
	var commune *coverage.Commune
	switch {
	case isCode:
		commune = l.communes.find(code)
	case code != "":
		for _, departement := range l.communes.scope {
			if commune = l.communes.findByName(code, departement, p.Position); commune != nil {
				break
			}
		}
	case p.Position.Known:
		commune = l.communes.communeAt(p.Position)
	}
	if commune == nil {
		return nil
	}
	index, known := searchCode(l.study.Communes, commune.Code)
	if !known {
		return nil
	}
	return &l.study.Communes[index]
}

// figure reads a number from 0 to the most that there can be; known is false of an
// empty cell, and of what is none, with a finding.
func (r *record) figure(column int, most float64) (value float64, known bool) {
	if r.text(column) == "" {
		return 0, false
	}
	value, ok := r.amount(column)
	if !ok || value > most {
		r.report(finding.ProjectFigure.Found(), column, r.text(column))
		return 0, false
	}
	return value, true
}
