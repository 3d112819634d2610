namespace Metabot.Bots;

// What a bot has, names and reads, as far as its files say.
internal sealed class BotOutline
{
    // A new lead's where bot.json lists none.
    private const string FirstStatus = "new";

    private static readonly (string Name, BotSection Section)[] Sections =
    [
        ("scripts", BotSection.Scripts), ("triggers", BotSection.Triggers), ("broadcasts", BotSection.Broadcasts), ("endpoints", BotSection.Endpoints), ("routes", BotSection.Routes),
    ];

    private readonly ILookup<(BotSection, string), BotPart> _parts;

    private BotOutline(BotValue manifest, BotSources sources)
    {
        Parts =
        [
            .. from section in Sections
               from written in manifest.Members
               where written.Name == section.Name
               from member in written.Value.Members
               select new BotPartReader(sources, section.Section, member).Read(),
        ];
        Codes = sources.Codes;
        _parts = Parts.ToLookup(part => (part.Section, part.Code));
        Statuses = manifest.Find("statuses") is { Items.Count: > 0 } listed ? [.. listed.Items.Select(status => status.Text)] : [FirstStatus];
        BotAttributes = [.. (manifest.Find("attributes")?.Members ?? []).Select(member => member.Name)];
    }

    public IReadOnlyList<BotPart> Parts { get; }

    public IReadOnlyList<BotCode> Codes { get; }

    public IReadOnlyList<string> Statuses { get; }

    public IReadOnlyList<string> BotAttributes { get; }

    public IEnumerable<BotName> Names => Parts.SelectMany(part => part.Names);

    public static BotOutline Read(BotValue manifest, Func<string, string?> readFile) => new(manifest, new BotSources(manifest, readFile));

    public IEnumerable<string> CodesOf(BotSection section) => Parts.Where(part => part.Section == section).Select(part => part.Code);

    public BotPart? Find(BotSection section, string code) => _parts[(section, code)].FirstOrDefault();

    public BotPart? Find(BotSection section, long id) => Parts.FirstOrDefault(part => part.Section == section && part.Id == id);

    // All that a job reads of its input: what it starts itself, and what goes on from there with the same input.
    public RequestField ReadRequest(BotPart start)
    {
        var request = new RequestField();
        foreach (var part in FindReached(start))
        {
            request.Add(part.Request);
        }

        return request;
    }

    // What a caller should send: what is declared, and what is read besides.
    public RequestField ExpectRequest(BotPart start)
    {
        var request = ReadRequest(start);
        foreach (var optional in FindReached(start).SelectMany(part => part.Parameters ?? []).Where(parameter => parameter.Type.IsOptional && request.Members.ContainsKey(parameter.Name)))
        {
            request.Member(optional.Name).IsTested = true;
        }

        foreach (var parameter in FindParameters(start) ?? [])
        {
            request.Member(parameter.Name).Declare(parameter.Type);
        }

        return request;
    }

    // What a script declares. A trigger and a broadcast take what their script declares; null where that is not known.
    public IReadOnlyList<DeclaredParameter>? FindParameters(BotPart start)
    {
        var scripts = start.Section == BotSection.Scripts ? [start] : start.Next.Where(next => next.Section == BotSection.Scripts).SelectMany(next => _parts[next]).Distinct().ToList();
        return start.Section != BotSection.Scripts && start.Next.Count != 1 ? null : scripts is [{ Parameters: { } declared }] ? declared : null;
    }

    public IReadOnlyCollection<BotPart> FindReached(BotPart start)
    {
        var reached = new HashSet<BotPart> { start };
        var pending = new Queue<BotPart>(reached);
        while (pending.Count > 0)
        {
            foreach (var next in pending.Dequeue().Next.SelectMany(next => _parts[next]).Where(reached.Add))
            {
                pending.Enqueue(next);
            }
        }

        return reached;
    }
}
