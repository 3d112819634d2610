using Metabot.JavaScript.Types;
using Metabot.Rules;

namespace Metabot.Bots;

// What scripts declare against what they read. MayBeReadElsewhere says of a parameter whether a condition of a caller reads it.
internal static class ParameterFaults
{
    public static IEnumerable<BotFault> Find(BotOutline bot, Func<string, bool> mayBeReadElsewhere) =>
        from script in bot.Parts
        where script.Parameters is not null
        from fault in Find(script, bot.ReadRequest(script), mayBeReadElsewhere)
        select fault;

    private static IEnumerable<BotFault> Find(BotPart script, RequestField reached, Func<string, bool> mayBeReadElsewhere)
    {
        var undeclared = script.Request.Members.Keys.Where(name => script.Parameters!.All(parameter => parameter.Name != name) && KnownTypes.EveryObject.Find(name) is null).ToList();
        foreach (var parameter in script.Parameters!)
        {
            if (!reached.Members.TryGetValue(parameter.Name, out var field))
            {
                if (!reached.IsWhole && !mayBeReadElsewhere(parameter.Name))
                {
                    // What is read under another name is one mistake, and not two.
                    var meant = NearestName.Find(parameter.Name, undeclared);
                    undeclared.Remove(meant ?? "");
                    yield return Create(script, parameter, $"nothing that {script.Display} runs reads its parameter '{Excerpt.Cut(parameter.Name)}'" + (meant is null ? "" : $"; it reads '{meant}'"));
                }
            }
            else if (field.Kind != ReadKind.Unknown && parameter.Type.Kind != ReadKind.Unknown && field.Kind != parameter.Type.Kind)
            {
                yield return Create(script, parameter, $"{script.Display} declares its parameter '{Excerpt.Cut(parameter.Name)}' as {DeclaredType.WordOf(parameter.Type.Kind)} and takes it for {DeclaredType.WordOf(field.Kind)}");
            }
        }

        foreach (var name in undeclared)
        {
            yield return new BotFault(null, script.Written.NameRange, $"{script.Display} reads '{Excerpt.Cut(name)}', which its parameters do not declare", IsSure: true) { Path = $"$.scripts.{script.Code}" };
        }
    }

    private static BotFault Create(BotPart script, DeclaredParameter parameter, string message) =>
        new(null, parameter.Range, message, IsSure: true) { Path = $"$.scripts.{script.Code}.parameters.{parameter.Name}" };
}
