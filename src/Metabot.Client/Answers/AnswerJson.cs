using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metabot.Answers;

// What the server's own endpoints answer. What it says beyond that is passed over, so that a newer server can say more.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(WordConverter<BotJobStatus>), typeof(WordConverter<JobTargetKind>)])]
[JsonSerializable(typeof(BotJob))]
[JsonSerializable(typeof(IReadOnlyList<BotJob>))]
[JsonSerializable(typeof(IReadOnlyList<BotJobRun>))]
[JsonSerializable(typeof(CancelledJobs))]
[JsonSerializable(typeof(IReadOnlyList<BatchItem>))]
[JsonSerializable(typeof(BotLead))]
[JsonSerializable(typeof(IReadOnlyList<BotLead>))]
[JsonSerializable(typeof(IReadOnlyList<BotMessage>))]
[JsonSerializable(typeof(MessageAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;

internal sealed record CancelledJobs(int Cancelled);

internal sealed record BatchItem(bool Success, long? JobId, string? Status, IReadOnlyList<BotApiError>? Errors);

internal sealed record MessageAnswer(IReadOnlyList<BotMessage>? Messages);
