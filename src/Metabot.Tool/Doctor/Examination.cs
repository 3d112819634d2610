namespace Metabot.Tool.Doctor;

// Asks the server in every way that is known, with the client itself, until one is accepted.
internal sealed class Examination(ProbeTransport transport, string token, long botId, string script, long? lead)
{
    private static readonly BotAuthentication[] Ways =
        [BotAuthentication.AuthenticationHeader, BotAuthentication.Bearer, BotAuthentication.AuthorizationHeader, BotAuthentication.AuthenticationBearer];

    private readonly List<Tried> _tried = [];

    public IReadOnlyList<Tried> Tried => _tried;

    // Null where no way leads behind the token; what was tried then tells why.
    public async Task<Learned?> RunAsync(Uri given, CancellationToken cancellationToken)
    {
        var (candidates, asked) = (new Queue<Uri>(BaseAddress.FindCandidates(given)), new HashSet<Uri>());
        while (candidates.TryDequeue(out var address))
        {
            if (asked.Add(address) && await TryAsync(address, candidates, cancellationToken) is { } learned)
            {
                return learned;
            }
        }

        return null;
    }

    private async Task<Learned?> TryAsync(Uri address, Queue<Uri> candidates, CancellationToken cancellationToken)
    {
        var stranger = await ProbeAsync(address, authentication: null, script, cancellationToken);
        var first = Note(stranger, stranger);
        if (first.Verdict == Verdict.NoAnswer)
        {
            candidates.Clear(); // the same host would not answer there either
            return null;
        }

        if (stranger.Answer is { IsRedirect: true, Location: { } location } && BaseAddress.FindMoved(location) is { } moved)
        {
            // on the same host only: what is another host's is nobody's to send the token to
            if (BaseAddress.IsSameHost(location, address))
            {
                candidates.Enqueue(moved);
            }

            return null;
        }

        var best = first.Verdict == Verdict.Accepted ? first : await TryWaysAsync(address, stranger, cancellationToken);
        return best is { Verdict: >= Verdict.Known } ? await LearnAsync(best, stranger, cancellationToken) : null;
    }

    private async Task<Tried?> TryWaysAsync(Uri address, Probe stranger, CancellationToken cancellationToken)
    {
        Tried? best = null;
        foreach (var way in Ways)
        {
            var tried = Note(await ProbeAsync(address, way, script, cancellationToken), stranger);
            best = best is null || tried.Verdict > best.Verdict ? tried : best;
            if (tried.Verdict is Verdict.Accepted or Verdict.Busy or Verdict.NoAnswer)
            {
                break;
            }
        }

        return best;
    }

    private async Task<Learned> LearnAsync(Tried best, Probe stranger, CancellationToken cancellationToken)
    {
        var learned = new Learned(best.Probe.Base, best.Probe.Authentication ?? default) { AsksForToken = best.Probe.Authentication is not null };
        if (best.Verdict == Verdict.Known)
        {
            return learned with { Refusal = Describe(best.Probe) };
        }

        var found = AnswerShape.FindJobId(best.Probe.Answer!.Json);
        learned = learned with { JobIdField = found?.Path, Success = AnswerShape.Describe(best.Probe.Answer) };
        var cleaning = new Cleaning(transport, CreateClient(learned.Base, learned.Authentication));
        var left = await cleaning.CleanAsync(best.Probe.Answer, cancellationToken);
        learned = learned with { Left = left, Offset = FindOffset(best.Probe.Answer, cleaning.Look) };
        var refused = script == HarmlessJob.UnknownScript
            ? stranger
            : await ProbeAsync(learned.Base, learned.Authentication, HarmlessJob.UnknownScript, cancellationToken);
        return refused is { IsAccepted: true, Answer: { } answer }
            ? learned with { Left = $"{left}; {await cleaning.CleanAsync(answer, cancellationToken)}" }
            : learned with { Refusal = Describe(refused) };
    }

    private static TimeSpan? FindOffset(ProbeAnswer answer, ProbeAnswer? look) =>
        ZoneHint.Find([answer.Json, look?.Json], answer.Date ?? TimeProvider.System.GetUtcNow());

    private static string Describe(Probe refused) => refused.Answer is { } answer
        ? $"{answer.Status}, {AnswerShape.Describe(answer)}{(refused.Said is { } said ? ": " + (refused.Field is { } field ? $"{field}: " : "") + said : "")}"
        : "";

    private async Task<Probe> ProbeAsync(Uri address, BotAuthentication? authentication, string target, CancellationToken cancellationToken)
    {
        transport.HasToken = authentication is not null;
        try
        {
            await CreateClient(address, authentication ?? default).ScheduleAsync(HarmlessJob.Create(target, lead), cancellationToken);
            return new Probe(address, authentication, transport.Answer, Refusal: null);
        }
        catch (MetabotException refusal) when (refusal is BotApiException or BotConnectionException)
        {
            return new Probe(address, authentication, transport.Answer, refusal);
        }
    }

    private BotClient CreateClient(Uri address, BotAuthentication authentication) =>
        new(transport, new BotClientOptions { BaseAddress = address, BotId = botId, Token = token, Authentication = authentication });

    private Tried Note(Probe probe, Probe stranger)
    {
        var tried = new Tried(probe, Judge.Decide(probe, stranger));
        _tried.Add(tried);
        return tried;
    }
}
