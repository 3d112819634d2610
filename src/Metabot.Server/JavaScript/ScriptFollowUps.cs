using Metabot.Server.Http;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript;

// What the server has to do when a script has ended well. Earlier are those of the scripts before it in the same run, which
// it can find although they are not written yet.
internal sealed class ScriptFollowUps(ScriptFollowUps? earlier = null)
{
    public List<Job> Jobs { get; } = [];

    public List<Person> Persons { get; } = [];

    public List<TableRow> Rows { get; } = [];

    public void Add(ScriptFollowUps other)
    {
        Jobs.AddRange(other.Jobs);
        Persons.AddRange(other.Persons);
        Rows.AddRange(other.Rows);
    }

    public IEnumerable<TableRow> FindRows(string table) => Rows.Where(row => row.Table == table).Concat(earlier?.FindRows(table) ?? []);

    // Of jobs that scripts planned, for that lead or for nobody.
    public int CountWaiting(long? lead) => Jobs.Count(job => job.IsOfScript && job.LeadId == lead && !job.IsFinal) + (earlier?.CountWaiting(lead) ?? 0);

    public Person? FindPerson(long id) => Persons.Find(person => person.Id == id) ?? earlier?.FindPerson(id);
}
