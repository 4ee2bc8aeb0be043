import { limits } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { type Contact, changeContact, contactShown } from "../../../shared/talk";
import { Dialog } from "../../../shared/ui";

/** Shows what the person would like to do or learn. */
export function WouldLikeDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const t = useT();
  const { person, wouldLike = "" } = contact;
  const { change } = useChange({ optimistic: contactShown });
  return (
    <Dialog open onClose={onClose} heading={t("What {{name}} would like", { name: person.name })}>
      <Form
        limits={limits.ContactChange}
        typed={`would-like.${person.id}`}
        start={{ wouldLike }}
        onSave={async (said) => {
          const fields = { wouldLike: said.wouldLike.trim() || null };
          await change(changeContact(contact, fields), { said: t("Saved") });
          onClose();
        }}
        onLeave={onClose}
      >
        {({ Text, Buttons }) => (
          <>
            <Text
              name="wouldLike"
              label={t("What {{name}} would like to do or learn", { name: person.name })}
              autoComplete="off"
            />
            <Buttons save={t("Save")} cancel={t("Cancel")} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
