using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts.Commands;

namespace Metabot.Server.Scripts;

// A kind of command as data: the one list that reading, typo hints, the schema and the reference page share.
internal sealed record CommandKind(string Name, JsonObject Schema, Func<JsonFields, IJavaScriptSources, Command?> Read)
{
    public static readonly IReadOnlyList<CommandKind> All =
    [
        Of<SendText>(),
        Of<AddTags>(),
        Of<RemoveTags>(),
        Of<SetAttributes>(),
        Of<RunJavaScript>(),
        Of<RunScript>(),
        Of<Stop>(),
    ];

    private static CommandKind Of<T>()
        where T : Command, ICommand =>
        new(T.Kind, T.Schema, T.Read);
}
