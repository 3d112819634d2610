using Metabot.JavaScript;

namespace Metabot.Bots;

// A parameter that a script says it takes, and where bot.json names it.
internal sealed record DeclaredParameter(string Name, DeclaredType Type, TextRange Range);
