using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metabot.Server.JavaScript.Workers;

// What goes through the pipe. A conversation begins with a question of the server; the worker asks back as often as the
// script does, and the server may put another question before it replies.
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(WorkerIsReady), "ready")]
[JsonDerivedType(typeof(EvaluateScript), "evaluate")]
[JsonDerivedType(typeof(ScriptEvaluated), "evaluated")]
[JsonDerivedType(typeof(CheckScript), "check")]
[JsonDerivedType(typeof(ScriptChecked), "checked")]
[JsonDerivedType(typeof(TimeNotCounted), "free")]
[JsonDerivedType(typeof(AskHost), "ask")]
[JsonDerivedType(typeof(HostReplied), "replied")]
internal abstract record WorkerMessage;

internal sealed record WorkerIsReady : WorkerMessage;

internal sealed record EvaluateScript(ScriptRequest Request) : WorkerMessage;

internal sealed record ScriptEvaluated(ScriptAnswer Answer) : WorkerMessage;

internal sealed record CheckScript(string Code, ScriptRules Rules) : WorkerMessage;

internal sealed record ScriptChecked(IReadOnlyList<ScriptFinding> Findings) : WorkerMessage;

// What parsing took, which does not count as the script's time.
internal sealed record TimeNotCounted(TimeSpan Processor) : WorkerMessage;

internal sealed record AskHost(HostCall Call) : WorkerMessage;

internal sealed record HostReplied(HostReply Reply) : WorkerMessage;

[JsonSourceGenerationOptions(MaxDepth = 128)]
[JsonSerializable(typeof(WorkerMessage))]
internal sealed partial class WorkerJson : JsonSerializerContext;
