package archive

import (
	"runtime/debug"
	"testing"
)

// TestCommitOfABuild: the revision, marked where files were changed since; nothing of a
// build that tells none, whatever else it tells.
func TestCommitOfABuild(t *testing.T) {
	set := func(pairs ...string) (list []debug.BuildSetting) {
		for i := 0; i < len(pairs); i += 2 {
			list = append(list, debug.BuildSetting{Key: pairs[i], Value: pairs[i+1]})
		}
		return list
	}
	for _, tt := range []struct {
		build []debug.BuildSetting
		want  string
	}{
		{nil, ""}, {set("vcs.revision", "abc"), "abc"}, {set("vcs", "git", "vcs.revision", "abc", "vcs.modified", "false", "GOOS", "linux"), "abc"},
		{set("vcs.modified", "true", "vcs.revision", "abc"), "abc+"}, {set("vcs.revision", "abc", "vcs.modified", "true"), "abc+"},
		{set("vcs.modified", "true"), ""}, {set("vcs.revision", "", "vcs.modified", "true"), ""}, {set("GOOS", "true"), ""},
	} {
		if got := commitOf(tt.build); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.build, got, tt.want)
		}
	}
}
