using Metabot.JavaScript;
using Metabot.Rules;

namespace Metabot.Generators.Analysis.Manifest;

// What is wrong in a bot's own files, in the file that it is in; null is bot.json.
internal sealed record BotMistake(string? File, TextRange Range, Rule Rule, string Message);
