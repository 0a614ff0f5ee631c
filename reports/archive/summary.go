package archive

import (
	"encoding/json"
	"io"

	"acces30/coverage"
	"acces30/reports"
)

// Summary is the answer of a run for other programs. Of a run that failed it has the
// exit code and the error alone.
type Summary struct {
	ExitCode     int               `json:"exit_code"`
	Error        string            `json:"error,omitempty"`
	Outcome      Outcome           `json:"outcome,omitempty"`
	Folder       string            `json:"folder,omitempty"`
	Reasons      []string          `json:"reasons,omitempty"` // why the edition is for review
	Edition      *Identity         `json:"edition,omitempty"`
	Departements []string          `json:"departements,omitempty"`
	Answer       map[string]string `json:"answer,omitempty"` // by language, with what must be read with it
	Counts       *counts           `json:"counts,omitempty"`
	Limits       []limit           `json:"limits,omitempty"`
	Figures      *indicators       `json:"indicators,omitempty"`
	Since        *since            `json:"since,omitempty"`
	Findings     *findings         `json:"findings,omitempty"`
}

// SummaryOf returns the summary of a result that is written in a folder with its
// manifest.
func SummaryOf(m *Manifest, r *coverage.Result, folder string) Summary {
	answer := make(map[string]string)
	for _, lang := range []reports.Lang{reports.French, reports.English} {
		answer[lang.String()] = reports.AnswerWithAlerts(lang, r)
	}
	return Summary{
		Outcome: m.Execution.Outcome, Folder: folder, Reasons: m.Execution.Reasons, Edition: &m.Edition, Departements: m.Scope,
		Answer: answer, Counts: &m.Counts, Limits: m.Limits, Since: sinceOf(r), Figures: &m.Figures, Findings: &m.Findings,
	}
}

// Write writes the summary as JSON.
func (s *Summary) Write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(s)
}
