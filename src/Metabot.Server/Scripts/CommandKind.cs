using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.JavaScript.Host;
using Metabot.Server.Json;
using Metabot.Server.Scripts.Commands;

namespace Metabot.Server.Scripts;

// A kind of command as data: the one list that reading, typo hints, the schema and the reference page share.
internal sealed record CommandKind(string Name, string? PlatformType, JsonObject Schema, Func<JsonFields, IJavaScriptSources, Command?> Read, Type Type)
{
    public static readonly IReadOnlyList<CommandKind> All =
    [
        Create<SendText>(),
        Create<SendImage>(),
        Create<SendFile>(),
        Create<SendEmail>(),
        Create<AddTags>(),
        Create<RemoveTags>(),
        Create<AddContexts>(),
        Create<RemoveContexts>(),
        Create<SetStatus>(),
        Create<SetAttributes>(),
        Create<AskValue>(),
        Create<RunJavaScript>(),
        Create<RunCallback>(),
        Create<RunScript>(),
        Create<RunTrigger>(),
        Create<RepeatQuestion>(),
        Create<ForwardToOperator>(),
        Create<ReturnToBot>(),
        Create<Stop>(),
    ];

    // Commands of the platform that need a service of its own.
    public static readonly IReadOnlyDictionary<string, string> PlatformOnly = new Dictionary<string, string>
    {
        ["nlp_detect_intent"] = "the platform's recognition of intents",
        ["async_api_call"] = "the platform's queue of outgoing requests; api.postJson and its kin wait for the answer",
    };

    public static string NameOf(Command command) => All.Single(kind => kind.Type == command.GetType()).Name;

    private static CommandKind Create<T>()
        where T : Command, ICommand =>
        new(T.Kind, T.PlatformType, T.Schema, T.Read, typeof(T));
}
