namespace Metabot.JavaScript;

// Index and Length are UTF-16 positions in the checked text; Line and Column start at 1.
internal sealed record JavaScriptFinding(string RuleId, int Index, int Length, int Line, int Column, string Message);
