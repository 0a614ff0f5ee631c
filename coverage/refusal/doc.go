// Package refusal says why inputs carry no answer, and what to give instead, and why
// an answer must be looked at first, each reason declared once in both languages.
//
// What was found comes in as typed details; an error goes out that a program
// turns into an exit code and a report into one sentence. The invariant: every
// refusal says what is missing and what would do. The package knows neither the
// domain nor reports.
package refusal
