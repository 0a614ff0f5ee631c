// Package barriers has the lines that no road crosses: waters without a bridge,
// massifs without a road, and passes that are shut in a season.
//
// Nothing comes in; the Barriers of the program's own table go out, each with
// its kind, and for a pass the season it is shut in. Networks whose links are
// not real roads must not cross them. The table tells where each fact was read.
package barriers
