using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

internal static class JobTags
{
    public static void Change(Job job, RunState state)
    {
        if (state.EditLead() is { } lead)
        {
            job.AddTags.ForEach(lead.AddTag);
            job.RemoveTags.ForEach(lead.RemoveTag);
        }
    }
}
