// Package settings declares every setting of a run once.
//
// A settings file, variables of the environment and the flags of the command line
// come in, each over the one before; the choices of the analysis, the inputs to read
// and the list of settings in force for the manifest and the workbook go out, and the
// commented file that init writes, in French and in English. The invariant: what is
// known of a setting stands in its declaration (type setting) and nowhere else, so
// that it can't be left out of any of these.
//
// The declarations are grouped by subject: inputs (with tables), network, times,
// drawing, output, columns. To add a setting, add a field and its declaration there,
// and hand it on in the same file (choose, Inputs, RoadChoice) or use the field.
package settings
