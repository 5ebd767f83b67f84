import { useCallback } from 'react';
import { PersonId, ServiceId } from '../../../shared/ids.ts';
import { useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import type { NameOf } from '../../ui/failureTexts.ts';

/** Names the service or the person that something missing is about. */
export const useNameOf = (): NameOf => {
  const terms = useMeetingTerms();
  const services = useSection('services');
  return useCallback(
    (id) => {
      const service = ServiceId.safeParse(id);
      if (service.success && services?.some((each) => each.id === service.data)) {
        return terms.serviceById(service.data);
      }
      const person = PersonId.safeParse(id);
      return person.success ? terms.personById(person.data) : '';
    },
    [terms, services],
  );
};
