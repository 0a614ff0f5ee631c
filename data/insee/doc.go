// Package insee has the facts about France that the readers of tables rest
// on, each of them once (those that need a table have a room of their own
// beside this one): the codes of communes and départements and how
// spreadsheets spoil them, the départements' names, borders, people and numbers of
// communes and structures, the names of arrondissements and intercommunal bodies, the cities with municipal arrondissements, the kinds of
// changes to communes, the lands that no road joins, the zones of the legal planes,
// and the names of statistical squares.
//
// Texts and points come in, as tables have them; codes, lands, zones and planes
// go out. The invariant: every function is pure. It reads no file, and what it
// can't make sense of is an answer, never an error.
package insee
