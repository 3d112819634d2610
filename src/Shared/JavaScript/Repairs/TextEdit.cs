namespace Metabot.JavaScript.Repairs;

// Puts NewText in place of Length characters at Start.
internal readonly record struct TextEdit(int Start, int Length, string NewText);
