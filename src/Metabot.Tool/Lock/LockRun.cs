extern alias generators;
using generators::Metabot.Generators.Locks;
using Metabot.JavaScript;
using Metabot.Server.Manifest;
using Microsoft.CodeAnalysis;

namespace Metabot.Tool.Lock;

// A project and its lock: what is there, what it would be, and what is wrong.
internal sealed class LockRun
{
    private readonly ProjectFile _project;
    private readonly List<(string? Framework, IReadOnlyList<LockedContract> Contracts)> _programs = [];
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly SourceFile _lock;

    private LockRun(ProjectFile project)
    {
        _project = project;
        var folder = Path.GetDirectoryName(project.Path)!;
        _lock = new SourceFile(folder, LockFile.FileName, File.Exists(Path.Combine(folder, LockFile.FileName)) ? File.ReadAllText(Path.Combine(folder, LockFile.FileName)) : "");
        Before = LockFile.Parse(_lock.Text);
    }

    public string LockPath => _lock.FullName;

    public LockFile Before { get; }

    // What keeps the lock from being written: sources that are not seen, or not understood.
    public List<BotFinding> Obstacles { get; } = [];

    public int Contracts => _programs.SelectMany(program => program.Contracts).Select(contract => contract.Name).Distinct(StringComparer.Ordinal).Count();

    public string After => LockFile.Write(LockUpdate.Merge(Before, _programs), LockFile.NewLineOf(_lock.Text));

    public bool IsCurrent => After == _lock.Text.TrimStart('\ufeff');

    public static LockRun Read(ProjectFile project, CancellationToken cancellationToken)
    {
        var run = new LockRun(project);
        run.ReadSources(cancellationToken);
        return run;
    }

    // What differs, as the analyzers say it.
    public IEnumerable<BotFinding> FindDifferences()
    {
        var text = Microsoft.CodeAnalysis.Text.SourceText.From(_lock.Text);
        var found = _programs.SelectMany(program =>
        {
            var check = new LockCheck(Before, program.Framework, program.Contracts);
            return program.Contracts.SelectMany(contract => check.Find(contract.Type)).Concat(check.Find(_lock.FullName, text));
        });
        return found.Select(ToFinding).DistinctBy(finding => (finding.File.FullName, finding.Range, finding.Message));
    }

    private void ReadSources(CancellationToken cancellationToken)
    {
        if (_project.Foreign is { } foreign)
        {
            var line = ((System.Xml.IXmlLineInfo)foreign).LineNumber;
            Obstacles.Add(new BotFinding(
                FileAt(_project.Path), new TextRange(LineStart(File.ReadAllText(_project.Path), line), 0),
                $"<{foreign.Name.LocalName}> names sources that are not looked for here; let the fix 'Regenerate {LockFile.FileName}' write the lock, or 'dotnet format analyzers'"));
            return;
        }

        var sources = ProjectSources.Find(_project).Select(path => (path, File.ReadAllText(path))).ToList();
        foreach (var framework in _project.Frameworks.DefaultIfEmpty<string?>(null))
        {
            var program = ProjectProgram.Compile(_project, sources, framework);
            var contracts = LockedContract.FindAll(program, cancellationToken);
            _programs.Add((framework, contracts));
            Obstacles.AddRange(UnseenTypes.Find(program, contracts, cancellationToken)
                .Select(each => new BotFinding(FileAt(each.Place.SourceTree!.FilePath), RangeOf(each.Place), each.Message))
                .Where(each => !Obstacles.Exists(known => known.File == each.File && known.Range == each.Range)));
        }
    }

    private BotFinding ToFinding(Diagnostic finding) => new(
        finding.Location.SourceTree is { } tree ? FileAt(tree.FilePath) : _lock, RangeOf(finding.Location), finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
    {
        RuleId = finding.Id,
        Severity = finding.Severity == DiagnosticSeverity.Error ? FindingSeverity.Error : FindingSeverity.Warning,
    };

    private static TextRange RangeOf(Location place) => new(place.SourceSpan.Start, place.SourceSpan.Length);

    private SourceFile FileAt(string path) => _files.TryGetValue(path, out var file) ? file : _files[path] = new SourceFile(Path.GetDirectoryName(path)!, Path.GetFileName(path), File.ReadAllText(path));

    private static int LineStart(string text, int line) => text.Split('\n').Take(line - 1).Sum(each => each.Length + 1);
}
