package manual

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

// Completion returns the script that makes a shell (bash, zsh or fish) complete the
// command line; "" for another shell.
func (m *Manual) Completion(shell string) string {
	switch shell {
	case "bash":
		return m.bash()
	case "zsh":
		return m.zsh()
	case "fish":
		return m.fish()
	}
	return ""
}

// nodes are all commands and groups of commands, the program itself first.
func (m *Manual) nodes() []*kong.Node {
	all := []*kong.Node{m.App.Node}
	for i := 0; i < len(all); i++ {
		all = append(all, all[i].Children...)
	}
	return all
}

// wordsOf are the commands that a node stands below, and itself, as they are typed.
func wordsOf(node *kong.Node) string { return node.Path() }

// flagNames are all ways to write a flag, but for its short one.
func flagNames(flag *kong.Flag) []string {
	names := []string{"--" + flag.Name}
	if negatable(flag) {
		names = append(names, "--no-"+flag.Name)
	}
	return names
}

// apostrophes quotes a text for the shells, in apostrophes.
func apostrophes(text string) string { return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'" }

const bashBody = `
  if [[ $kind == file ]]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -W "$words" -- "$cur") $(compgen -f -- "$cur"))
  elif [[ $kind == folder ]]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -d -- "$cur"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
  fi
`

// bash writes the script for bash.
func (m *Manual) bash() string {
	name := m.App.Name
	var b, paths strings.Builder
	for _, node := range m.nodes()[1:] {
		if paths.Len() > 0 {
			paths.WriteString(" | ")
		}
		fmt.Fprintf(&paths, "%q", node.Parent.Path()+" "+node.Name)
	}
	fmt.Fprintf(&b, `# bash completion of %[1]s, made by: %[1]s completion bash
_%[1]s() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command= kind= words= i
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command ${COMP_WORDS[i]}" in
      %[2]s) command="${command:+$command }${COMP_WORDS[i]}" ;;
    esac
  done
  case "$command" in
`, name, paths.String())
	for _, node := range m.nodes() {
		m.bashNode(&b, node)
	}
	b.WriteString("  esac\n  local IFS=$' \\t\\n'\n  [[ $kind ]] && IFS=$'\\n' words=${words// /$'\\n'}" + bashBody + "}\n")
	fmt.Fprintf(&b, "complete -F _%[1]s %[1]s\n", name)
	return b.String()
}

// bashNode writes what is completed behind a command.
func (m *Manual) bashNode(b *strings.Builder, node *kong.Node) {
	fmt.Fprintf(b, "    %q)\n      case \"$prev\" in\n", wordsOf(node))
	var names []string
	for _, flag := range flagsOf(node) {
		names = append(names, flagNames(flag)...)
		if flag.IsBool() {
			continue
		}
		pattern := "--" + flag.Name
		if flag.Short != 0 {
			pattern = "-" + string(flag.Short) + " | " + pattern
		}
		fmt.Fprintf(b, "        %s) kind=%s words=%q ;;\n", pattern, bashKind(Takes(flag.Value)), strings.Join(m.Values(flag.Value), " "))
	}
	kind, words := m.positional(node)
	fmt.Fprintf(b, "        *) if [[ $cur == -* ]]; then words=%q; else kind=%s words=%q; fi ;;\n      esac\n      ;;\n",
		strings.Join(names, " "), bashKind(kind), strings.Join(words, " "))
}

func bashKind(k Kind) string { return [...]string{Neither: "", File: "file", Folder: "folder"}[k] }

// positional is what stands behind a command without a flag: commands below it, or its
// last argument.
func (m *Manual) positional(node *kong.Node) (Kind, []string) {
	var words []string
	for _, child := range node.Children {
		words = append(words, child.Name)
	}
	kind := Neither
	for _, arg := range node.Positional {
		kind = Takes(arg)
		words = append(words, m.Values(arg)...)
	}
	if node.Name == "help" { // which takes the names of commands
		for _, child := range m.App.Children {
			words = append(words, child.Name)
		}
	}
	return kind, words
}

// zsh writes the script for zsh.
func (m *Manual) zsh() string {
	var b strings.Builder
	fmt.Fprintf(&b, "#compdef %[1]s\n# zsh completion of %[1]s, made by: %[1]s completion zsh\n", m.App.Name)
	fmt.Fprintf(&b, "\n%s() {\n  _alternative \"words:word:($*)\" 'files:file:_files'\n}\n", zshWordsOrFiles)
	for _, node := range m.nodes() {
		m.zshNode(&b, node)
	}
	fmt.Fprintf(&b, "\nif [ \"$funcstack[1]\" = %[1]s ]; then\n  %[1]s \"$@\"\nelse\n  compdef %[1]s %[2]s\nfi\n", zshName(m.App.Node), m.App.Name)
	return b.String()
}

// zshWordsOrFiles is a function that completes its arguments, or files.
const zshWordsOrFiles = "__acces30_words_or_files"

func zshName(node *kong.Node) string {
	return "_" + strings.NewReplacer(" ", "_", "-", "_").Replace(node.FullPath())
}

// zshNode writes the function of a command.
func (m *Manual) zshNode(b *strings.Builder, node *kong.Node) {
	fmt.Fprintf(b, "\n%s() {\n", zshName(node))
	if len(node.Children) == 0 {
		b.WriteString("  _arguments -s")
		m.zshFlags(b, node)
		if kind, words := m.positional(node); kind != Neither || len(words) > 0 {
			fmt.Fprintf(b, " \\\n    %s", apostrophes("*: :"+zshTakes(kind, words)))
		}
		b.WriteString("\n}\n")
		return
	}
	b.WriteString("  local line state\n  _arguments -C")
	m.zshFlags(b, node)
	b.WriteString(" \\\n    '1: :->command' '*:: :->rest'\n  case $state in\n  command)\n    local -a commands\n    commands=(")
	for _, child := range node.Children {
		fmt.Fprintf(b, "\n      %s", apostrophes(child.Name+":"+strings.ReplaceAll(m.commandHelp(child), ":", `\:`)))
	}
	b.WriteString("\n    )\n    _describe command commands ;;\n  rest)\n    case $line[1] in\n")
	for _, child := range node.Children {
		fmt.Fprintf(b, "    %s) %s ;;\n", child.Name, zshName(child))
	}
	b.WriteString("    esac ;;\n  esac\n}\n")
}

// zshFlags writes the flags of a command as _arguments takes them.
func (m *Manual) zshFlags(b *strings.Builder, node *kong.Node) {
	escape := strings.NewReplacer("[", `\[`, "]", `\]`, ":", `\:`)
	for _, flag := range flagsOf(node) {
		help := "[" + escape.Replace(m.valueHelp(flag.Value)) + "]"
		spec := "--" + flag.Name
		if !flag.IsBool() {
			spec += "="
			help += ":" + escape.Replace(m.placeholder(flag)) + ":" + zshTakes(Takes(flag.Value), m.Values(flag.Value))
		}
		if isList(flag.Value) {
			spec = "*" + spec
		}
		fmt.Fprintf(b, " \\\n    %s", apostrophes(spec+help))
		if negatable(flag) {
			fmt.Fprintf(b, " \\\n    %s", apostrophes("--no-"+flag.Name+help))
		}
		if flag.Short != 0 && !flag.IsBool() {
			fmt.Fprintf(b, " \\\n    %s", apostrophes("-"+string(flag.Short)+"+"+help))
		}
	}
}

// zshTakes is the action that completes a value.
func zshTakes(kind Kind, words []string) string {
	list := "(" + strings.Join(words, " ") + ")"
	switch {
	case kind == File && len(words) > 0:
		return " " + zshWordsOrFiles + " " + strings.Join(words, " ")
	case kind == File:
		return "_files"
	case kind == Folder:
		return "_files -/"
	case len(words) > 0:
		return list
	}
	return " "
}

// fish writes the script for fish.
func (m *Manual) fish() string {
	name := m.App.Name
	var b, paths strings.Builder
	for _, node := range m.nodes()[1:] {
		paths.WriteString(" " + apostrophes(node.Parent.Path()+" "+node.Name))
	}
	fmt.Fprintf(&b, `# fish completion of %[1]s, made by: %[1]s completion fish
function __%[1]s_at
    set -l command ''
    for word in (commandline -opc)[2..-1]
        switch "$command $word"
            case%[2]s
                set command (string trim "$command $word")
        end
    end
    test "$command" = "$argv[1]"
end
complete -c %[1]s -f
`, name, paths.String())
	for _, node := range m.nodes() {
		m.fishNode(&b, node)
	}
	return b.String()
}

// fishNode writes what is completed behind a command.
func (m *Manual) fishNode(b *strings.Builder, node *kong.Node) {
	at := fmt.Sprintf("complete -c %[1]s -n %[2]s", m.App.Name, apostrophes("__"+m.App.Name+"_at "+`"`+wordsOf(node)+`"`))
	for _, child := range node.Children {
		fmt.Fprintf(b, "%s -a %s -d %s\n", at, child.Name, fishQuoted(m.commandHelp(child)))
	}
	if kind, words := m.positional(node); len(node.Children) == 0 && (kind != Neither || len(words) > 0) {
		fmt.Fprintf(b, "%s%s\n", at, fishTakes(kind, words, ""))
	}
	for _, flag := range flagsOf(node) {
		line := at + " -l " + flag.Name
		if flag.Short != 0 {
			line += " -s " + string(flag.Short)
		}
		if !flag.IsBool() {
			line += fishTakes(Takes(flag.Value), m.Values(flag.Value), " -r")
		}
		fmt.Fprintf(b, "%s -d %s\n", line, fishQuoted(m.valueHelp(flag.Value)))
		if negatable(flag) {
			fmt.Fprintf(b, "%s -l no-%s -d %s\n", at, flag.Name, fishQuoted(m.valueHelp(flag.Value)))
		}
	}
}

// fishTakes are the options that complete a value.
func fishTakes(kind Kind, words []string, required string) string {
	switch kind {
	case File:
		required += " -F"
	case Folder:
		words = []string{"(__fish_complete_directories)"}
	}
	if len(words) == 0 {
		return required
	}
	return required + " -a " + fishQuoted(strings.Join(words, " "))
}

// fishQuoted quotes a text as fish reads it.
func fishQuoted(text string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(text) + "'"
}
