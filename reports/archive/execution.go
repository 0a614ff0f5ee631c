package archive

import (
	"runtime/debug"
	"time"
)

// Execution is what may differ between two runs of the same inputs, settings and
// version: when, how long, and what was before. Nothing else in the manifest does.
type Execution struct {
	StartedAt    time.Time `json:"started_at"`
	Commit       string    `json:"commit,omitempty"` // that the program was built from, where that is known
	Milliseconds int64     `json:"duration_ms"`      // until the manifest was written
	PeakMemory   int64     `json:"peak_memory_bytes"`
	Steps        []Step    `json:"steps"`
	Outcome      Outcome   `json:"outcome"`
	Reasons      []string  `json:"reasons,omitempty"` // why it is for review
	ComparedWith string    `json:"compared_with,omitempty"`
	AcceptedBy   string    `json:"accepted_by,omitempty"`
}

// Step is one step of a run and how long it took.
type Step struct {
	Name         string `json:"name"`
	Milliseconds int64  `json:"milliseconds"`
}

// Outcome is what became of a run that has written its files.
type Outcome string

// Outcomes.
const (
	Good     Outcome = "good"
	Review   Outcome = "for review" // too far from the last good edition: somebody must look at it
	Accepted Outcome = "accepted"   // looked at, and good
)

// Commit returns the commit that the program was built from, with "+" after it when
// files were changed since; "" when the build does not tell.
func Commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	return commitOf(info.Settings)
}

// commitOf finds the commit in what a build tells of itself.
func commitOf(build []debug.BuildSetting) string {
	commit, changed := "", ""
	for _, s := range build {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = "+"
		}
	}
	if commit == "" {
		return ""
	}
	return commit + changed
}
