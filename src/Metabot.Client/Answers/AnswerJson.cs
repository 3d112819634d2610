using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metabot.Answers;

// What the server's own endpoints answer. What it says beyond that is passed over, so that a newer server can say more.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(WordConverter<BotJobStatus>), typeof(WordConverter<JobTargetKind>), typeof(WordConverter<CatchUp>), typeof(WordConverter<MessageKind>), typeof(WordConverter<DeliveryStatus>), typeof(WordConverter<ConversationSide>)])]
[JsonSerializable(typeof(BotJob))]
[JsonSerializable(typeof(IReadOnlyList<BotJob>))]
[JsonSerializable(typeof(IReadOnlyList<BotJobRun>))]
[JsonSerializable(typeof(CancelledJobs))]
[JsonSerializable(typeof(IReadOnlyList<BatchItem>))]
[JsonSerializable(typeof(BotLead))]
[JsonSerializable(typeof(IReadOnlyList<BotLead>))]
[JsonSerializable(typeof(IReadOnlyList<BotMessage>))]
[JsonSerializable(typeof(BotReply))]
[JsonSerializable(typeof(IReadOnlyList<ConversationMessage>))]
[JsonSerializable(typeof(BotTicket))]
[JsonSerializable(typeof(IReadOnlyList<BotTicket>))]
[JsonSerializable(typeof(BotPerson))]
[JsonSerializable(typeof(IReadOnlyList<BotPerson>))]
[JsonSerializable(typeof(BotRow))]
[JsonSerializable(typeof(IReadOnlyList<BotRow>))]
internal sealed partial class AnswerJson : JsonSerializerContext;

internal sealed record CancelledJobs(int Cancelled);

internal sealed record BatchItem(bool Success, long? JobId, string? Status, IReadOnlyList<BotApiError>? Errors);
